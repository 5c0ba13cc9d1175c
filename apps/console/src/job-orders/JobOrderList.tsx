import { useResourceContext } from 'react-admin';
import { useCountries } from '../inputs/countries.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { JOB_ORDER_STATUSES, JOB_ORDER_TONES, type JobOrderRow } from './job-order.js';

/** Of all agencies, or of one's own: the resource says which. */
export function JobOrderList() {
  const t = useWords();
  const { country, day } = useDates();
  const resource = useResourceContext() ?? '';
  const countries = useCountries();
  const statuses = useTermChoices('job-order-status', JOB_ORDER_STATUSES);
  return (
    <ListPage
      title="job-orders.title"
      empty="job-orders.empty"
      exported
      sort={{ field: 'statusSince', order: 'DESC' }}
      filters={
        <Filters
          filters={[
            { name: 'status', label: 'field.status', choices: statuses },
            { name: 'country', label: 'field.country', choices: countries },
          ]}
        />
      }
      actions={<CreateButton resource={resource} label="job-orders.propose" />}
    >
      <Table>
        <Col<JobOrderRow>
          label="job-orders.job"
          source="title"
          render={({ id, title, occupation }) => (
            <RecordLink resource={resource} id={id}>
              {`${title} (${occupation})`}
            </RecordLink>
          )}
        />
        <Col<JobOrderRow> label="field.agency" room="widest" render={({ agencyName }) => <bdi>{agencyName}</bdi>} />
        <Col<JobOrderRow>
          label="job-orders.principal"
          room="wide"
          render={(order) => `${order.principalName} · ${country(order.country)}`}
        />
        <Col<JobOrderRow>
          label="job-orders.filled"
          room="wide"
          render={({ filled, vacancies }) => t('job-orders.filled-of', { filled, vacancies })}
        />
        <Col<JobOrderRow> label="job-orders.last-day" source="to" room="widest" render={({ to }) => day(to)} />
        <Col<JobOrderRow>
          label="field.status"
          source="status"
          render={({ status }) => <TermChip family="job-order-status" value={status} tones={JOB_ORDER_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
