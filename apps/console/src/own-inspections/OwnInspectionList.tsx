import { InspectionStatus, OutcomeChip } from '../inspections/InspectionStatus.js';
import type { InspectionRow } from '../inspections/inspection.js';
import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { OwnInspectionLink } from './OwnInspectionLink.js';

export function OwnInspectionList() {
  const { day } = useDates();
  return (
    <ListPage
      title="own-inspections.title"
      empty="own-inspections.empty"
      exported
      sort={{ field: 'scheduledOn', order: 'DESC' }}
    >
      <Table>
        <Col<InspectionRow>
          label="field.number"
          source="number"
          render={({ id, number }) => <OwnInspectionLink id={id}>{number}</OwnInspectionLink>}
        />
        <Col<InspectionRow>
          label="inspections.day"
          source="scheduledOn"
          room="wide"
          render={({ scheduledOn }) => day(scheduledOn)}
        />
        <Col<InspectionRow> label="field.status" render={({ status }) => <InspectionStatus status={status} />} />
        <Col<InspectionRow>
          label="field.outcome"
          render={({ outcome }) => outcome && <OutcomeChip outcome={outcome} />}
        />
      </Table>
    </ListPage>
  );
}
