import { useResourceContext } from 'react-admin';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { RETURN_STATUSES, RETURN_TONES, type ReturnRow } from './return.js';

/** Of all agencies, or of one's own: the resource says which. */
export function ReturnList() {
  const { day } = useDates();
  const resource = useResourceContext() ?? '';
  const statuses = useTermChoices('return-status', RETURN_STATUSES);
  return (
    <ListPage
      title="returns.title"
      empty="returns.empty"
      exported
      sort={{ field: 'dueOn', order: 'DESC' }}
      filters={<Filters filters={[{ name: 'status', label: 'field.status', choices: statuses }]} />}
    >
      <Table>
        <Col<ReturnRow>
          label="field.agency"
          source="agencyName"
          render={({ id, agencyName, period }) => (
            <RecordLink resource={resource} id={id}>
              {`${agencyName} · ${period}`}
            </RecordLink>
          )}
        />
        <Col<ReturnRow> label="returns.placements" room="wide" render={({ placements }) => placements} />
        <Col<ReturnRow> label="returns.terminations" room="widest" render={({ terminations }) => terminations} />
        <Col<ReturnRow> label="returns.due-on" source="dueOn" room="wide" render={({ dueOn }) => day(dueOn)} />
        <Col<ReturnRow>
          label="field.status"
          source="status"
          render={({ status }) => <TermChip family="return-status" value={status} tones={RETURN_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
