import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import type { CorrectiveActionRow } from './corrective-action.js';
import { CORRECTIVE_STATUSES, CorrectiveStatus } from './CorrectiveStatus.js';

export function CorrectiveActionList() {
  const term = useTerms();
  const { day } = useDates();
  const statuses = useTermChoices('corrective-status', CORRECTIVE_STATUSES);
  return (
    <ListPage
      title="corrective-actions.title"
      empty="corrective-actions.empty"
      exported
      sort={{ field: 'dueOn', order: 'ASC' }}
      filters={<Filters filters={[{ name: 'status', label: 'field.status', choices: statuses }]} />}
    >
      <Table>
        <Col<CorrectiveActionRow>
          label="inspections.subject"
          source="subject"
          render={({ id, subject, item, checklistVersion }) => (
            <>
              <RecordLink resource="corrective-actions" id={id}>
                {subject}
              </RecordLink>
              <div>{term('checklist', `${checklistVersion}.${item}`)}</div>
            </>
          )}
        />
        <Col<CorrectiveActionRow>
          label="corrective-actions.inspection"
          room="widest"
          render={({ inspectionId, inspectionNumber }) => (
            <RecordLink resource="inspections" id={inspectionId}>
              {inspectionNumber}
            </RecordLink>
          )}
        />
        <Col<CorrectiveActionRow>
          label="corrective-actions.due-on"
          source="dueOn"
          room="wide"
          render={({ dueOn }) => day(dueOn)}
        />
        <Col<CorrectiveActionRow>
          label="field.status"
          source="status"
          render={({ status }) => <CorrectiveStatus status={status} />}
        />
      </Table>
    </ListPage>
  );
}
