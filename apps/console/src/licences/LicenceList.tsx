import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { StatusChip } from '../records/StatusChip.js';
import { useRegisterChoices } from '../registers/useRegisterChoices.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { LICENCE_STATUSES, type LicenceRow } from './licence.js';
import { useLicenceClasses } from './useLicenceClasses.js';

export function LicenceList() {
  const t = useWords();
  const { day } = useDates();
  const registers = useRegisterChoices();
  const statuses = useTermChoices('status', LICENCE_STATUSES);
  const classes = useLicenceClasses();
  const filters = (
    <Filters
      filters={[
        { name: 'status', label: 'field.status', choices: statuses },
        { name: 'class', label: 'field.class', choices: classes.choices },
        { name: 'register', label: 'field.register', choices: registers },
        {
          name: 'openProposals',
          label: 'field.open-proposals',
          choices: [{ id: 'true', name: t('licences.with-open-proposals') }],
        },
      ]}
    />
  );
  return (
    <ListPage
      title="licences.title"
      empty="licences.empty"
      exported
      sort={{ field: 'number', order: 'ASC' }}
      filters={filters}
      actions={<CreateButton resource="licences" label="licences.propose-grant" />}
    >
      <Table>
        <Col<LicenceRow>
          label="field.number"
          source="number"
          render={({ id, number }) => (
            <RecordLink resource="licences" id={id}>
              {number}
            </RecordLink>
          )}
        />
        <Col<LicenceRow>
          label="field.agency"
          source="agencyName"
          render={({ agencyName }) => <bdi>{agencyName}</bdi>}
        />
        <Col<LicenceRow>
          label="field.class"
          source="class"
          room="widest"
          render={(licence) => classes.nameOf(licence.class)}
        />
        <Col<LicenceRow> label="field.valid-to" source="validTo" room="wide" render={({ validTo }) => day(validTo)} />
        <Col<LicenceRow> label="field.status" source="status" render={({ status }) => <StatusChip status={status} />} />
      </Table>
    </ListPage>
  );
}
