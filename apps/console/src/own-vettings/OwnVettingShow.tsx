import Box from '@mui/material/Box';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { type OwnVetting, VETTING_TONES } from '../vettings/vetting.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { ReplyDialog } from './ReplyDialog.js';

const VERBS = [{ verb: 'reply', label: 'own-vettings.reply', Dialog: ReplyDialog }] as const;

/** What was found about one's own agency, as far as it is one's own, and what one says to it. */
export function OwnVettingShow() {
  const { instant } = useDates();
  return (
    <RecordPage<OwnVetting>
      title="own-vettings.title"
      list="my-agency/vettings"
      nameOf={({ runAt }) => instant(runAt) ?? ''}
      render={(vetting) => <OwnVettingPage vetting={vetting} />}
    />
  );
}

function OwnVettingPage({ vetting }: { vetting: OwnVetting }) {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  return (
    <>
      <Panel title={t('vettings.now')}>
        <p>{t('own-vettings.intro')}</p>
        <Facts
          facts={[
            {
              label: 'field.status',
              value: <TermChip family="own-vetting-status" value={vetting.status} tones={VETTING_TONES} />,
            },
            { label: 'own-vettings.our-reply', value: vetting.reply },
            { label: 'vettings.reasons', value: vetting.reasons },
            { label: 'vettings.concluded', value: vetting.concludedAt && instant(vetting.concludedAt) },
          ]}
        />
        <Box sx={{ mt: 2 }}>
          <VerbButtons record={vetting} item={undefined} allowed={vetting.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      <Panel title={t('own-vettings.found')}>
        <Items
          items={vetting.links}
          empty="own-vettings.found.none"
          keyOf={({ element, ours }) => `${element} ${ours}`}
          render={({ element, ours }) => (
            <>
              {term('vetting-element', element)}: <strong dir="auto">{ours || t('vettings.unreadable')}</strong>
            </>
          )}
        />
      </Panel>
    </>
  );
}
