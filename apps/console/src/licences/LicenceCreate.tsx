import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { useCountries } from '../inputs/countries.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { TagsInput } from '../inputs/TagsInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { filledOnly, type FormValues, linesOf } from '../verbs/body.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { JustifiedFields } from './JustifiedFields.js';
import { SECTORS } from './licence.js';
import { useLicenceClasses } from './useLicenceClasses.js';

/** No countries or sectors chosen means all of them: the server wants that said. */
const toBody = ({ conditions, countries, sectors, ...values }: FormValues): object => ({
  ...filledOnly({ ...values, conditions: linesOf(conditions) }),
  countries: countries ?? [],
  sectors: sectors ?? [],
});

/** A grant is proposed; until another officer decides it, the licence is an applicant's. */
export function LicenceCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  const countries = useCountries();
  const classes = useLicenceClasses();
  const sectors = useTermChoices('sector', SECTORS);
  return (
    <CreatePage
      resource="licences"
      title="licences.propose-grant"
      submit="licences.propose-grant"
      done="propose.done"
      up={{ to: '/licences', text: t('licences.title') }}
      intro={<p>{t('propose.intro')}</p>}
      toBody={toBody}
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
      <ChoiceInput source="class" label="field.class" choices={classes.choices} required />
      <TextInput source="number" label="field.licence-number" required />
      <TagsInput source="countries" label="field.countries" help="field.countries.help" choices={countries} />
      <TagsInput source="sectors" label="field.sectors" help="field.sectors.help" choices={sectors} />
      <DayInput source="validFrom" label="field.valid-from" required />
      <DayInput source="validTo" label="field.valid-to" required />
      <TextInput source="conditions" label="field.conditions" help="field.conditions.help" lines={2} />
      <JustifiedFields />
    </CreatePage>
  );
}
