import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import { OCCASIONS, VETTING_STATUSES, VETTING_TONES, type VettingRow } from './vetting.js';
import { useScore } from './useScore.js';

export function VettingList() {
  const term = useTerms();
  const score = useScore();
  const { instant } = useDates();
  const statuses = useTermChoices('vetting-status', VETTING_STATUSES);
  const occasions = useTermChoices('vetting-occasion', OCCASIONS);
  const filters = (
    <Filters
      filters={[
        { name: 'status', label: 'field.status', choices: statuses },
        { name: 'occasion', label: 'vettings.occasion', choices: occasions },
      ]}
    />
  );
  return (
    <ListPage
      title="vettings.title"
      empty="vettings.empty"
      exported
      sort={{ field: 'runAt', order: 'DESC' }}
      filters={filters}
      actions={<CreateButton resource="vettings" label="vettings.ask" />}
    >
      <Table>
        <Col<VettingRow>
          label="field.agency"
          source="agencyName"
          render={({ id, agencyName }) => (
            <RecordLink resource="vettings" id={id}>
              {agencyName}
            </RecordLink>
          )}
        />
        <Col<VettingRow>
          label="vettings.run-at"
          source="runAt"
          room="wide"
          render={({ runAt, occasion }) => `${instant(runAt)} · ${term('vetting-occasion', occasion)}`}
        />
        <Col<VettingRow> label="vettings.score" source="score" room="wide" render={(row) => score(row.score)} />
        <Col<VettingRow>
          label="field.status"
          source="status"
          render={({ status }) => <TermChip family="vetting-status" value={status} tones={VETTING_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
