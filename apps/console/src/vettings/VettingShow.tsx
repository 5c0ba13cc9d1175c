import Box from '@mui/material/Box';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { ConcludeDialog } from './ConcludeDialog.js';
import { HitPanel } from './HitPanel.js';
import { useScore } from './useScore.js';
import { VETTING_TONES, type Vetting } from './vetting.js';

const VERBS = [{ verb: 'conclude', label: 'vettings.conclude', Dialog: ConcludeDialog }] as const;

/** What was found about an agency: the evidence side by side, how the score came about, and a person's conclusion. */
export function VettingShow() {
  return (
    <RecordPage<Vetting>
      title="vettings.title"
      list="vettings"
      nameOf={({ agencyName }) => agencyName}
      render={(vetting) => <VettingPage vetting={vetting} />}
    />
  );
}

function VettingPage({ vetting }: { vetting: Vetting }) {
  const t = useWords();
  const term = useTerms();
  const score = useScore();
  const { instant } = useDates();
  const { hits, reply, threshold, settingVersion } = vetting;
  return (
    <>
      <Panel title={t('vettings.now')}>
        <Facts
          facts={[
            {
              label: 'field.status',
              value: <TermChip family="vetting-status" value={vetting.status} tones={VETTING_TONES} />,
            },
            {
              label: 'field.agency',
              value: (
                <RecordLink resource="agencies" id={vetting.agencyId}>
                  {vetting.agencyName}
                </RecordLink>
              ),
            },
            {
              label: 'vettings.run-at',
              value: `${instant(vetting.runAt)} · ${term('vetting-occasion', vetting.occasion)}`,
            },
            { label: 'vettings.score', value: score(vetting.score) },
            {
              label: 'vettings.threshold',
              value: t('vettings.threshold-of', { score: score(threshold), version: settingVersion }),
            },
            { label: 'vettings.reasons', value: vetting.reasons },
            {
              label: 'vettings.concluded',
              value: vetting.concludedAt && `${vetting.concludedBy ?? ''} · ${instant(vetting.concludedAt)}`,
            },
          ]}
        />
        {reply && (
          <Notice tone="told">
            <strong>{t('vettings.reply-of', { when: instant(vetting.repliedAt) })}</strong>{' '}
            <span dir="auto">{reply}</span>
          </Notice>
        )}
        <Box sx={{ mt: 2 }}>
          <VerbButtons record={vetting} item={undefined} allowed={vetting.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      {hits.length === 0 && <p>{t('vettings.none-found')}</p>}
      {hits.map((hit, at) => (
        <HitPanel key={hit.id} hit={hit} place={at + 1} />
      ))}
    </>
  );
}
