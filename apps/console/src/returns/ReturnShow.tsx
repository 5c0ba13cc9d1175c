import Box from '@mui/material/Box';
import { useResourceContext } from 'react-admin';
import { useSession } from '../access/useSession.js';
import { History } from '../inspections/History.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { Period } from '../records/Period.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { type PeriodicReturn, RETURN_TONES } from './return.js';
import { OWN_RETURN_VERBS, RETURN_VERBS } from './return.verbs.js';

export function ReturnShow() {
  const resource = useResourceContext() ?? '';
  return (
    <RecordPage<PeriodicReturn>
      title="returns.title"
      list={resource}
      nameOf={({ agencyName, period }) => `${agencyName} · ${period}`}
      render={(one) => <ReturnPage one={one} isOwn={resource.startsWith('my-agency/')} />}
    />
  );
}

function ReturnPage({ one, isOwn }: { one: PeriodicReturn; isOwn: boolean }) {
  const t = useWords();
  const { day, instant, number } = useDates();
  const reads = useSession()?.resources ?? [];
  const { agencyId, agencyName, placements, terminations } = one;
  return (
    <>
      <Panel title={t('returns.told')}>
        <Facts
          facts={[
            {
              label: 'field.status',
              value: <TermChip family="return-status" value={one.status} tones={RETURN_TONES} />,
            },
            {
              label: 'field.agency',
              value: reads.includes('agencies') ? (
                <RecordLink resource="agencies" id={agencyId}>
                  {agencyName}
                </RecordLink>
              ) : (
                <bdi>{agencyName}</bdi>
              ),
            },
            { label: 'returns.period', value: <Period from={one.from} to={one.to} /> },
            { label: 'returns.due-on', value: day(one.dueOn) },
            { label: 'returns.filed-at', value: instant(one.filedAt) },
            { label: 'returns.placements', value: placements === null ? null : number(placements) },
            { label: 'returns.terminations', value: terminations === null ? null : number(terminations) },
            { label: 'returns.condition-notes', value: one.conditionNotes },
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <VerbButtons
            record={one}
            item={undefined}
            allowed={one.allowedActions}
            verbs={isOwn ? OWN_RETURN_VERBS : RETURN_VERBS}
          />
        </Box>
      </Panel>
      <History title="registry.history" family="registry-verb" acts={one.history} />
    </>
  );
}
