import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import { INSPECTION_STATUSES, INSPECTION_TYPES, type InspectionRow, OUTCOMES } from './inspection.js';
import { InspectionStatus, OutcomeChip } from './InspectionStatus.js';

export function InspectionList() {
  const term = useTerms();
  const { day } = useDates();
  const filters = (
    <Filters
      filters={[
        {
          name: 'status',
          label: 'field.status',
          choices: useTermChoices('inspection-status', INSPECTION_STATUSES),
        },
        { name: 'type', label: 'inspections.type', choices: useTermChoices('inspection-type', INSPECTION_TYPES) },
        { name: 'outcome', label: 'field.outcome', choices: useTermChoices('inspection-outcome', OUTCOMES) },
      ]}
    />
  );
  return (
    <ListPage
      title="inspections.title"
      empty="inspections.empty"
      exported
      sort={{ field: 'scheduledOn', order: 'DESC' }}
      filters={filters}
      actions={<CreateButton resource="inspections" label="inspections.plan" />}
    >
      <Table>
        <Col<InspectionRow>
          label="inspections.subject"
          source="subject"
          render={({ id, subject, number }) => (
            <>
              <RecordLink resource="inspections" id={id}>
                {subject}
              </RecordLink>
              <div>
                <bdi>{number}</bdi>
              </div>
            </>
          )}
        />
        <Col<InspectionRow>
          label="inspections.type"
          source="type"
          room="widest"
          render={({ type }) => term('inspection-type', type)}
        />
        <Col<InspectionRow>
          label="inspections.day"
          source="scheduledOn"
          room="wide"
          render={({ scheduledOn }) => day(scheduledOn)}
        />
        <Col<InspectionRow>
          label="inspections.inspector"
          room="wide"
          render={({ inspectorName }) => <bdi>{inspectorName}</bdi>}
        />
        <Col<InspectionRow>
          label="field.outcome"
          room="widest"
          render={({ outcome }) => outcome && <OutcomeChip outcome={outcome} />}
        />
        <Col<InspectionRow>
          label="field.status"
          source="status"
          render={({ status }) => <InspectionStatus status={status} />}
        />
      </Table>
    </ListPage>
  );
}
