import type { components } from '@amparo/api-client';
import { newIdentity, seal, toBase64 } from '@amparo/sealing';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ConsoleDataProvider } from '../data/dataProvider.js';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { RecordPage } from '../records/RecordPage.js';
import { UnlockForm } from '../sealing/UnlockForm.js';
import { myRecipient, teamKeyOf, useVaultOpen } from '../sealing/vault.js';
import { useVaultWords } from '../sealing/useVaultWords.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';

type CaseTeam = components['schemas']['CaseTeamAnswer'];

export function CaseTeamShow() {
  return (
    <RecordPage<CaseTeam>
      title="case-teams.title"
      list="case-teams"
      nameOf={({ name }) => name}
      render={(team) => <CaseTeamPage team={team} />}
    />
  );
}

function CaseTeamPage({ team }: { team: CaseTeam }) {
  const t = useWords();
  const term = useTerms();
  const { list } = useDates();
  const open = useVaultOpen();
  const { act, busy, refused } = useTeamVerb(team);
  const mayShare = team.allowedActions.includes('share');
  return (
    <>
      <Panel title={t('case-teams.now')}>
        <Facts
          facts={[
            { label: 'complaints.office', value: team.officeName },
            {
              label: 'case-teams.districts',
              value: team.districts.length > 0 ? list(team.districts) : t('case-teams.central'),
            },
            { label: 'case-teams.key', value: t(team.recipient ? 'case-teams.has-key' : 'case-teams.no-key') },
          ]}
        />
        {refused && (
          <Notice tone="stop" role="alert">
            {refused}
          </Notice>
        )}
        {team.allowedActions.includes('set-key') && (
          <>
            <Notice tone="care">{t('case-teams.set-key.intro')}</Notice>
            <Button
              variant="contained"
              disabled={busy}
              onClick={() =>
                act('set-key', async () => {
                  const made = await newIdentity();
                  return { recipient: made.recipient, share: await shareOf(made.identity, await myRecipient()) };
                })
              }
            >
              {t('case-teams.set-key')}
            </Button>
          </>
        )}
      </Panel>
      <Panel title={t('case-teams.members')}>
        {mayShare && !open && <UnlockForm />}
        <Items
          items={team.members}
          empty="case-teams.members.none"
          keyOf={({ id }) => id}
          render={({ name, role, recipient, hasShare }) => (
            <>
              <bdi>{name}</bdi> · {term('role', role)}{' '}
              <Chip tone={hasShare ? 'good' : 'care'}>
                {t(hasShare ? 'case-teams.can-open' : recipient ? 'case-teams.waits' : 'case-teams.without-key')}
              </Chip>
            </>
          )}
          actions={({ id, name, recipient, hasShare }) =>
            mayShare &&
            open &&
            recipient &&
            !hasShare && (
              <Button
                variant="outlined"
                disabled={busy}
                aria-label={`${t('case-teams.share')}: ${name}`}
                onClick={() =>
                  act('share', async () => ({ userId: id, share: await shareOf(await teamKeyOf(team.id), recipient) }))
                }
              >
                {t('case-teams.share')}
              </Button>
            )
          }
        />
      </Panel>
    </>
  );
}

const shareOf = async (teamIdentity: string, recipient: string): Promise<string> =>
  toBase64(await seal(teamIdentity, [recipient]));

/** One act on the team's key: made in the browser, sent once. */
function useTeamVerb(team: CaseTeam) {
  const t = useWords();
  const say = useVaultWords();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const act = (verb: 'set-key' | 'share', body: () => Promise<object>) => {
    setBusy(true);
    setRefused('');
    void body()
      .then(async (made) => {
        const { id, version } = team;
        await provider.verb({
          resource: 'case-teams',
          id,
          verb,
          body: made,
          version,
          idempotencyKey: crypto.randomUUID(),
        });
        notify(t(`case-teams.${verb}.done`), { type: 'success' });
        refresh();
      })
      .catch((error: unknown) => setRefused(say(error)))
      .finally(() => setBusy(false));
  };
  return { act, busy, refused };
}
