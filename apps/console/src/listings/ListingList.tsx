import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { Period } from '../records/Period.js';
import { useRegisterChoices } from '../registers/useRegisterChoices.js';
import { useTerms } from '../words/useWords.js';
import type { Listing } from './listing.js';

const KINDS = ['principal', 'agency', 'person'] as const;

export function ListingList() {
  const term = useTerms();
  const registers = useRegisterChoices();
  const kinds = useTermChoices('subject-kind', KINDS);
  const filters = (
    <Filters
      filters={[
        { name: 'register', label: 'field.register', choices: registers },
        { name: 'subjectKind', label: 'field.kind', choices: kinds },
      ]}
    />
  );
  return (
    <ListPage
      title="listings.title"
      intro="listings.intro"
      empty="listings.empty"
      exported
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
    >
      <Table>
        <Col<Listing>
          label="field.name"
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="listings" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Col<Listing> label="field.kind" room="wide" render={({ subjectKind }) => term('subject-kind', subjectKind)} />
        <Col<Listing> label="field.list" source="list" room="wide" render={({ list }) => <bdi>{list}</bdi>} />
        <Col<Listing> label="field.measure" room="widest" render={({ measure }) => <bdi>{measure}</bdi>} />
        <Col<Listing> label="field.period" source="from" render={({ from, to }) => <Period from={from} to={to} />} />
      </Table>
    </ListPage>
  );
}
