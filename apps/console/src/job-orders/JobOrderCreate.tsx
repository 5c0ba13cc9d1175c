import { useResourceContext } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { useCountries } from '../inputs/countries.js';
import { MoneyInput } from '../inputs/MoneyInput.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import type { PrincipalRow } from '../principals/principal.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { orderBody } from './job-order.js';

/** An officer says for which agency; an agency proposes for itself, and for its own principals. */
export function JobOrderCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  const countries = useCountries();
  const resource = useResourceContext() ?? '';
  const isOwn = resource.startsWith('my-agency/');
  return (
    <CreatePage
      resource={resource}
      title="job-orders.propose"
      submit="job-orders.propose"
      done="job-orders.propose.done"
      up={{ to: `/${resource}`, text: t('job-orders.title') }}
      toBody={orderBody}
    >
      {!isOwn && (
        <RecordInput<AgencyRow>
          source="agencyId"
          label="field.agency"
          help="field.agency.help"
          resource="agencies"
          initial={search.get('agency')}
          nameOf={({ legalName, number }) => `${legalName} · ${number}`}
          required
        />
      )}
      <RecordInput<PrincipalRow>
        source="principalId"
        label="job-orders.principal"
        help="job-orders.principal.help"
        resource={isOwn ? 'my-agency/principals' : 'principals'}
        nameOf={({ name, number }) => `${name} · ${number}`}
        required
      />
      <TextInput source="title" label="job-orders.job" help="job-orders.job.help" required />
      <TextInput
        source="occupation"
        label="fee-rules.occupation"
        help="job-orders.occupation.help"
        inputMode="numeric"
        required
      />
      <ChoiceInput source="country" label="field.country" choices={countries} required />
      <TextInput source="vacancies" label="job-orders.vacancies" inputMode="numeric" required />
      <MoneyInput source="wage" label="job-orders.wage" currency="job-orders.wage-currency" required />
      <TextInput source="contractMonths" label="job-orders.contract-months" inputMode="numeric" required />
      <MoneyInput source="fee" label="job-orders.fee" help="job-orders.fee.help" currency="job-orders.fee-currency" />
      <DayInput source="from" label="job-orders.first-day" required />
      <DayInput source="to" label="job-orders.last-day" required />
    </CreatePage>
  );
}
