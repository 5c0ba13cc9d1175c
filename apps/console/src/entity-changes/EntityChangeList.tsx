import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { ENTITY_CHANGE_STATUSES, ENTITY_CHANGE_TONES, type EntityChange } from './entity-change.js';

export function EntityChangeList() {
  const { day } = useDates();
  const statuses = useTermChoices('entity-change-status', ENTITY_CHANGE_STATUSES);
  return (
    <ListPage
      title="entity-changes.title"
      intro="entity-changes.intro"
      empty="entity-changes.empty"
      sort={{ field: 'proposedAt', order: 'DESC' }}
      filters={<Filters filters={[{ name: 'status', label: 'field.status', choices: statuses }]} />}
      actions={<CreateButton resource="entity-changes" label="entity-changes.propose" />}
      exported
    >
      <Table>
        <Col<EntityChange>
          label="field.agency"
          source="agencyName"
          render={({ id, agencyName }) => (
            <RecordLink resource="entity-changes" id={id}>
              {agencyName}
            </RecordLink>
          )}
        />
        <Col<EntityChange> label="entity-changes.before" room="wide" render={({ before }) => <bdi>{before}</bdi>} />
        <Col<EntityChange> label="entity-changes.value" room="wide" render={({ value }) => <bdi>{value}</bdi>} />
        <Col<EntityChange> label="entity-changes.on" source="on" room="wide" render={({ on }) => day(on)} />
        <Col<EntityChange>
          label="field.status"
          source="status"
          render={({ status }) => <TermChip family="entity-change-status" value={status} tones={ENTITY_CHANGE_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
