import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { MoneyInput } from '../inputs/MoneyInput.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { bondBody } from './bond.js';

export function BondCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  return (
    <CreatePage
      resource="bonds"
      title="bonds.record"
      submit="bonds.record"
      done="bonds.record.done"
      up={{ to: '/bonds', text: t('bonds.title') }}
      toBody={bondBody}
    >
      <RecordInput<AgencyRow>
        source="agencyId"
        label="field.agency"
        help="field.agency.help"
        resource="agencies"
        initial={search.get('agency')}
        nameOf={({ legalName, number }) => `${legalName} · ${number}`}
        required
      />
      <MoneyInput source="pledged" label="bonds.pledged" currency="fee-rules.currency" required />
      <TextInput source="guarantor" label="bonds.guarantor" help="bonds.guarantor.help" required />
      <TextInput source="reference" label="bonds.reference" required />
      <DayInput source="from" label="field.first-day" required />
      <DayInput source="to" label="field.last-day" required />
    </CreatePage>
  );
}
