import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import { SANCTION_MEASURES } from './measures.js';
import { SANCTION_STATUSES, type SanctionRow, SUBJECT_KINDS } from './sanction.js';
import { SanctionStatus } from './SanctionStatus.js';

export function SanctionList() {
  const term = useTerms();
  const { dayOf } = useDates();
  const statuses = useTermChoices('sanction-status', SANCTION_STATUSES);
  const measures = useTermChoices('sanction-measure', SANCTION_MEASURES);
  const kinds = useTermChoices('subject-kind', SUBJECT_KINDS);
  const filters = (
    <Filters
      filters={[
        { name: 'status', label: 'field.status', choices: statuses },
        { name: 'measure', label: 'field.measure', choices: measures },
        { name: 'subjectKind', label: 'sanctions.subject-kind', choices: kinds },
      ]}
    />
  );
  return (
    <ListPage
      title="sanctions.title"
      empty="sanctions.empty"
      exported
      sort={{ field: 'statusSince', order: 'DESC' }}
      filters={filters}
      actions={<CreateButton resource="sanctions" label="sanctions.propose" />}
    >
      <Table>
        <Col<SanctionRow>
          label="field.number"
          source="number"
          room="wide"
          render={({ number }) => <bdi>{number}</bdi>}
        />
        <Col<SanctionRow>
          label="sanctions.subject"
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="sanctions" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Col<SanctionRow>
          label="field.measure"
          room="wide"
          render={({ measure }) => term('sanction-measure', measure)}
        />
        <Col<SanctionRow>
          label="field.proposed-by"
          source="proposedAt"
          room="widest"
          render={({ proposedAt, office }) => [dayOf(proposedAt), office].filter(Boolean).join(' · ')}
        />
        <Col<SanctionRow>
          label="field.status"
          source="status"
          render={({ status, stayed }) => <SanctionStatus status={status} stayed={stayed} />}
        />
      </Table>
    </ListPage>
  );
}
