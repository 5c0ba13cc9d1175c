import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { AGENCY_MERGE_STATUSES, AGENCY_MERGE_TONES, type AgencyMerge } from './agency-merge.js';

export function AgencyMergeList() {
  const { instant } = useDates();
  const statuses = useTermChoices('agency-merge-status', AGENCY_MERGE_STATUSES);
  return (
    <ListPage
      title="agency-merges.title"
      intro="agency-merges.intro"
      empty="agency-merges.empty"
      sort={{ field: 'proposedAt', order: 'DESC' }}
      filters={<Filters filters={[{ name: 'status', label: 'field.status', choices: statuses }]} />}
      actions={<CreateButton resource="agency-merges" label="agency-merges.propose" />}
      exported
    >
      <Table>
        <Col<AgencyMerge>
          label="agency-merges.merged"
          source="mergedName"
          render={({ id, mergedName, mergedNumber }) => (
            <RecordLink resource="agency-merges" id={id}>
              {`${mergedName} · ${mergedNumber}`}
            </RecordLink>
          )}
        />
        <Col<AgencyMerge>
          label="agency-merges.kept"
          source="keptName"
          render={({ keptName, keptNumber }) => <bdi>{`${keptName} · ${keptNumber}`}</bdi>}
        />
        <Col<AgencyMerge>
          label="agency-merges.proposed"
          source="proposedAt"
          room="wide"
          render={({ proposedAt }) => instant(proposedAt)}
        />
        <Col<AgencyMerge>
          label="field.status"
          source="status"
          render={({ status }) => <TermChip family="agency-merge-status" value={status} tones={AGENCY_MERGE_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
