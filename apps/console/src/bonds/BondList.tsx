import { useResourceContext } from 'react-admin';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { useMoney } from '../words/money.js';
import { type Bond, BOND_STATUSES, BOND_TONES } from './bond.js';

/** Of all agencies, or of one's own: the resource says which. */
export function BondList() {
  const money = useMoney();
  const { day } = useDates();
  const resource = useResourceContext() ?? '';
  const statuses = useTermChoices('bond-status', BOND_STATUSES);
  return (
    <ListPage
      title="bonds.title"
      empty="bonds.empty"
      exported
      sort={{ field: 'to', order: 'ASC' }}
      filters={<Filters filters={[{ name: 'status', label: 'field.status', choices: statuses }]} />}
      actions={<CreateButton resource={resource} label="bonds.record" />}
    >
      <Table>
        <Col<Bond>
          label="bonds.reference"
          render={({ id, reference, guarantor }) => (
            <RecordLink resource={resource} id={id}>
              {`${guarantor} · ${reference}`}
            </RecordLink>
          )}
        />
        <Col<Bond>
          label="field.agency"
          source="agencyName"
          room="wide"
          render={({ agencyName }) => <bdi>{agencyName}</bdi>}
        />
        <Col<Bond> label="bonds.remaining" room="wide" render={({ remaining }) => money(remaining)} />
        <Col<Bond> label="field.last-day" source="to" room="widest" render={({ to }) => day(to)} />
        <Col<Bond>
          label="field.status"
          render={({ status }) => <TermChip family="bond-status" value={status} tones={BOND_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
