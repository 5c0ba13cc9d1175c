import Box from '@mui/material/Box';
import { TextInput } from '../inputs/TextInput.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { verbEntries } from '../verbs/verbForms.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { ENTITY_CHANGE_TONES, type EntityChange } from './entity-change.js';

const VERBS = verbEntries<EntityChange>('entity-changes', [
  {
    verb: 'record',
    title: 'entity-changes.record',
    done: 'entity-changes.record.done',
    intro: 'entity-changes.record.intro',
  },
  {
    verb: 'dismiss',
    title: 'entity-changes.dismiss',
    done: 'entity-changes.dismiss.done',
    Fields: () => <TextInput source="reasons" label="field.reasons" lines={3} required />,
  },
]);

export function EntityChangeShow() {
  return (
    <RecordPage<EntityChange>
      title="entity-changes.title"
      list="entity-changes"
      nameOf={({ agencyName }) => agencyName}
      render={(change) => <EntityChangePage change={change} />}
    />
  );
}

function EntityChangePage({ change }: { change: EntityChange }) {
  const t = useWords();
  const { day, instant } = useDates();
  const { status, agencyId, agencyName, before, value, on, ground, reasons, reviewRight } = change;
  return (
    <>
      <Panel title={t('entity-changes.the-change')}>
        <Facts
          facts={[
            {
              label: 'field.status',
              value: <TermChip family="entity-change-status" value={status} tones={ENTITY_CHANGE_TONES} />,
            },
            {
              label: 'field.agency',
              value: (
                <RecordLink resource="agencies" id={agencyId}>
                  {agencyName}
                </RecordLink>
              ),
            },
            { label: 'entity-changes.before', value: before },
            { label: 'entity-changes.value', value },
            { label: 'entity-changes.on', value: day(on) },
            { label: 'field.ground', value: ground },
            { label: 'field.reasons', value: reasons },
            { label: 'field.review-right', value: reviewRight },
            { label: 'entity-changes.proposed', value: `${instant(change.proposedAt)} · ${change.proposedBy}` },
            {
              label: 'entity-changes.decided',
              value: change.decidedAt && `${instant(change.decidedAt)} · ${change.decidedBy ?? ''}`,
            },
            { label: 'entity-changes.why-dismissed', value: change.decidedReasons },
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <VerbButtons record={change} item={undefined} allowed={change.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      {status === 'recorded' && (
        <Panel title={t('entity-changes.voided')}>
          <Items
            items={change.licences}
            empty="entity-changes.none-voided"
            keyOf={({ id }) => id}
            render={({ id, number }) => (
              <RecordLink resource="licences" id={id}>
                {number}
              </RecordLink>
            )}
          />
        </Panel>
      )}
    </>
  );
}
