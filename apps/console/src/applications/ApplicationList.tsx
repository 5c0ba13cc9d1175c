import { useSession } from '../access/useSession.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { SelectRow } from '../lists/SelectRow.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import { APPLICATION_KINDS, APPLICATION_STATUSES, type ApplicationRow } from './application.js';
import { ApplicationStatus } from './ApplicationStatus.js';
import { ReassignBar } from './ReassignBar.js';
import { useAssignees } from './useAssignees.js';

export function ApplicationList() {
  const term = useTerms();
  const { day } = useDates();
  const statuses = useTermChoices('application-status', APPLICATION_STATUSES.slice(1));
  const kinds = useTermChoices('application-kind', APPLICATION_KINDS);
  const classes = useLicenceClasses();
  const assignees = useAssignees();
  const mayAssign = useSession()?.user.role === 'licensing_officer';
  const filters = (
    <Filters
      filters={[
        { name: 'status', label: 'field.status', choices: statuses },
        { name: 'kind', label: 'applications.kind', choices: kinds },
        { name: 'class', label: 'field.class', choices: classes.choices },
        { name: 'assignedTo', label: 'applications.assigned-to', choices: assignees },
      ]}
    />
  );
  return (
    <ListPage
      title="applications.title"
      empty="applications.empty"
      sort={{ field: 'dueOn', order: 'ASC' }}
      filters={filters}
      exported
    >
      {mayAssign && <ReassignBar />}
      <Table>
        {mayAssign && (
          <Col<ApplicationRow>
            label="list.chosen"
            render={({ id, agencyName, number }) => <SelectRow id={id} name={`${agencyName}, ${number}`} />}
          />
        )}
        <Col<ApplicationRow>
          label="field.number"
          source="number"
          room="wide"
          render={({ number }) => <bdi>{number}</bdi>}
        />
        <Col<ApplicationRow>
          label="applications.applicant"
          source="agencyName"
          render={({ id, agencyName }) => (
            <RecordLink resource="applications" id={id}>
              {agencyName}
            </RecordLink>
          )}
        />
        <Col<ApplicationRow>
          label="applications.kind"
          room="wide"
          render={({ kind, class: licenceClass }) =>
            `${term('application-kind', kind)} · ${classes.nameOf(licenceClass)}`
          }
        />
        <Col<ApplicationRow>
          label="field.status"
          source="status"
          render={({ status }) => <ApplicationStatus status={status} />}
        />
        <Col<ApplicationRow> label="applications.due" source="dueOn" room="wide" render={({ dueOn }) => day(dueOn)} />
        <Col<ApplicationRow>
          label="applications.objections-until"
          room="widest"
          render={({ objectionsUntil }) => day(objectionsUntil)}
        />
        <Col<ApplicationRow>
          label="applications.assigned-to"
          room="widest"
          render={({ assignedTo }) => assignedTo ?? ''}
        />
      </Table>
    </ListPage>
  );
}
