import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { Items } from '../records/Items.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { AddChannelDialog } from './AddChannelDialog.js';
import type { Agency, Channel } from './agency.js';
import { ConfirmChannelDialog } from './ConfirmChannelDialog.js';
import { WithdrawChannelDialog } from './WithdrawChannelDialog.js';

const ADD = [{ verb: 'add-channel', label: 'agencies.add-channel', Dialog: AddChannelDialog }] as const;
const CONFIRM = { verb: 'confirm-channel', label: 'agencies.confirm-channel', Dialog: ConfirmChannelDialog } as const;
const WITHDRAW = {
  verb: 'withdraw-channel',
  label: 'agencies.withdraw-channel',
  Dialog: WithdrawChannelDialog,
} as const;

/** What a cheat would imitate: each channel says whether an authority has confirmed it. */
export function AgencyChannels({ agency }: { agency: Agency }) {
  const t = useWords();
  const term = useTerms();
  const { day, instant } = useDates();
  const { allowedActions: allowed } = agency;
  const nameOf = ({ kind, display }: Channel) =>
    display ?? t('agencies.account-hidden', { kind: term('channel-kind', kind) });
  return (
    <Panel
      title={t('agencies.channels')}
      actions={<VerbButtons record={agency} item={undefined} allowed={allowed} verbs={ADD} />}
    >
      <Items
        items={agency.channels}
        empty="agencies.no-channels"
        keyOf={({ id }) => id}
        render={(channel) => (
          <>
            {term('channel-kind', channel.kind)}: <bdi>{nameOf(channel)}</bdi>{' '}
            {channel.withdrawnAt ? (
              <Chip tone="quiet">
                {t('agencies.channel-withdrawn', {
                  at: instant(channel.withdrawnAt),
                  reason: channel.withdrawnReason ?? '',
                })}
              </Chip>
            ) : channel.confirmedOn ? (
              <Chip tone="good">
                {t('agencies.channel-confirmed', { day: day(channel.confirmedOn), by: channel.confirmedBy ?? '' })}
              </Chip>
            ) : (
              <Chip tone="care">{t('agencies.channel-stated')}</Chip>
            )}
          </>
        )}
        actions={(channel) =>
          channel.withdrawnAt === null && (
            <VerbButtons
              small
              about={nameOf(channel)}
              record={agency}
              item={channel}
              allowed={allowed}
              verbs={channel.confirmedOn ? [WITHDRAW] : [CONFIRM, WITHDRAW]}
            />
          )
        }
      />
    </Panel>
  );
}
