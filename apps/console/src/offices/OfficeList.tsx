import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { Table } from '../lists/Table.js';

export interface Office {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly authorityId: string;
  readonly authorityName: string;
}

export function OfficeList() {
  return (
    <ListPage
      title="offices.title"
      empty="offices.empty"
      exported
      sort={{ field: 'name', order: 'ASC' }}
      filters={<Filters />}
    >
      <Table>
        <Col<Office> label="field.name" source="name" render={({ name }) => name} />
        <Col<Office> label="field.code" source="code" render={({ code }) => code} />
        <Col<Office> label="field.authority" room="wide" render={({ authorityName }) => authorityName} />
      </Table>
    </ListPage>
  );
}
