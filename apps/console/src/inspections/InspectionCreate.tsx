import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { PLANNED_TYPES } from './inspection.js';

export function InspectionCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  const types = useTermChoices('inspection-type', PLANNED_TYPES);
  return (
    <CreatePage
      resource="inspections"
      title="inspections.plan"
      submit="inspections.plan"
      done="inspections.plan.done"
      up={{ to: '/inspections', text: t('inspections.title') }}
      intro={<p>{t('inspections.plan.intro')}</p>}
    >
      <ChoiceInput source="type" label="inspections.type" choices={types} required />
      <RecordInput<AgencyRow>
        source="agencyId"
        label="field.agency"
        help="field.agency.help"
        resource="agencies"
        initial={search.get('agency')}
        nameOf={({ legalName, number }) => `${legalName} · ${number}`}
      />
      <TextInput source="respondent" label="inspections.respondent" help="inspections.respondent.help" />
      <DayInput source="notBefore" label="inspections.not-before" />
      <TextInput source="reasons" label="field.reasons" help="inspections.reasons.help" lines={3} />
    </CreatePage>
  );
}
