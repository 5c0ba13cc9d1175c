import type { Choice } from '../inputs/ChoiceInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { useSession } from '../access/useSession.js';
import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useTerms, useWords } from '../words/useWords.js';
import { COMPLAINT_STATUSES, type ComplaintRow } from './complaint.js';
import { ComplaintClock, ComplaintStatus, DangerChip } from './ComplaintStatus.js';

/** The inbox, by clock: what is due first stands first. */
export function ComplaintList() {
  const t = useWords();
  const term = useTerms();
  const session = useSession();
  const statuses = useTermChoices('complaint-status', COMPLAINT_STATUSES);
  const yes = (name: string): Choice[] => [{ id: 'true', name }];
  const filters = (
    <Filters
      filters={[
        { name: 'status', label: 'field.status', choices: statuses },
        { name: 'overdue', label: 'complaints.clock', choices: yes(t('complaints.only-overdue')) },
        { name: 'danger', label: 'complaints.danger', choices: yes(t('complaints.only-danger')) },
        // A desk has no cases of its own: the office has them.
        ...(session?.user.role === 'complaint_officer'
          ? [{ name: 'mine', label: 'complaints.assignee', choices: yes(t('complaints.only-mine')) } as const]
          : []),
      ]}
    />
  );
  return (
    <ListPage
      title="complaints.title"
      intro="complaints.intro"
      empty="complaints.empty"
      exported
      sort={{ field: 'dueOn', order: 'ASC' }}
      filters={filters}
    >
      <Table>
        <Col<ComplaintRow>
          label="field.number"
          source="reference"
          render={({ id, reference, inDanger }) => (
            <>
              <RecordLink resource="complaints" id={id}>
                <bdi style={{ whiteSpace: 'nowrap' }}>{reference}</bdi>
              </RecordLink>
              <div>
                <DangerChip inDanger={inDanger} />
              </div>
            </>
          )}
        />
        <Col<ComplaintRow>
          label="complaints.about"
          room="wide"
          render={({ agencyName, contact }) => <bdi>{agencyName ?? contact}</bdi>}
        />
        <Col<ComplaintRow>
          label="complaints.what"
          room="widest"
          render={({ codes }) => codes.map((code) => <div key={code}>{term('violation', code)}</div>)}
        />
        <Col<ComplaintRow>
          label="complaints.assignee"
          room="widest"
          render={({ assignee }) => <bdi>{assignee?.name}</bdi>}
        />
        <Col<ComplaintRow> label="complaints.clock" source="dueOn" render={(row) => <ComplaintClock {...row} />} />
        <Col<ComplaintRow>
          label="field.status"
          source="status"
          room="wide"
          render={({ status }) => <ComplaintStatus status={status} />}
        />
      </Table>
    </ListPage>
  );
}
