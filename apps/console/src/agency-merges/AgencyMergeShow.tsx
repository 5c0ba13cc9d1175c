import Box from '@mui/material/Box';
import { TextInput } from '../inputs/TextInput.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { verbEntries } from '../verbs/verbForms.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { AGENCY_MERGE_TONES, type AgencyMerge } from './agency-merge.js';
import { SideBySide } from './SideBySide.js';

const Reasons = () => <TextInput source="reasons" label="field.reasons" lines={3} required />;

const VERBS = verbEntries<AgencyMerge>('agency-merges', [
  {
    verb: 'merge',
    title: 'agency-merges.merge',
    done: 'agency-merges.merge.done',
    intro: 'agency-merges.merge.intro',
  },
  { verb: 'dismiss', title: 'agency-merges.dismiss', done: 'agency-merges.dismiss.done', Fields: Reasons },
  {
    verb: 'propose-undo',
    title: 'agency-merges.propose-undo',
    done: 'agency-merges.propose-undo.done',
    Fields: Reasons,
  },
  { verb: 'undo', title: 'agency-merges.undo', done: 'agency-merges.undo.done', intro: 'agency-merges.undo.intro' },
  { verb: 'keep', title: 'agency-merges.keep', done: 'agency-merges.keep.done', Fields: Reasons },
]);

export function AgencyMergeShow() {
  return (
    <RecordPage<AgencyMerge>
      title="agency-merges.title"
      list="agency-merges"
      nameOf={({ mergedName, keptName }) => `${mergedName} · ${keptName}`}
      render={(merge) => <AgencyMergePage merge={merge} />}
    />
  );
}

function AgencyMergePage({ merge }: { merge: AgencyMerge }) {
  const t = useWords();
  const { instant } = useDates();
  const { keptId, mergedId } = merge;
  const act = (at: string | null, by: string | null) => at && `${instant(at)} · ${by ?? ''}`;
  const record = (id: string, name: string, number: string) => (
    <RecordLink resource="agencies" id={id}>
      {`${name} · ${number}`}
    </RecordLink>
  );
  return (
    <>
      <Panel title={t('agency-merges.the-merge')}>
        <Facts
          facts={[
            {
              label: 'field.status',
              value: <TermChip family="agency-merge-status" value={merge.status} tones={AGENCY_MERGE_TONES} />,
            },
            { label: 'agency-merges.kept', value: record(keptId, merge.keptName, merge.keptNumber) },
            { label: 'agency-merges.merged', value: record(mergedId, merge.mergedName, merge.mergedNumber) },
            { label: 'agency-merges.why', value: merge.reasons },
            { label: 'agency-merges.proposed', value: act(merge.proposedAt, merge.proposedBy) },
            { label: 'agency-merges.decided', value: act(merge.decidedAt, merge.decidedBy) },
            { label: 'agency-merges.why-dismissed', value: merge.decidedReasons },
            { label: 'agency-merges.undo-why', value: merge.undoReasons },
            { label: 'agency-merges.undo-proposed', value: act(merge.undoProposedAt, merge.undoProposedBy) },
            { label: 'agency-merges.undo-decided', value: act(merge.undoDecidedAt, merge.undoDecidedBy) },
            { label: 'agency-merges.why-kept', value: merge.undoDecidedReasons },
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <VerbButtons record={merge} item={undefined} allowed={merge.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      <SideBySide keptId={keptId} mergedId={mergedId} />
    </>
  );
}
