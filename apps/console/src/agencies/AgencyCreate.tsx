import { useWords } from '../words/useWords.js';
import { useCountries } from '../inputs/countries.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { filledOnly, type FormValues } from '../verbs/body.js';
import { IDENTIFIER_SCHEMES } from './agency.js';

interface Filled {
  readonly tradingName?: string;
  readonly scheme?: string;
  readonly identifier?: string;
}

/** One trading name and one number on the form; more are added on the agency's page. */
function toBody(values: FormValues): object {
  const { tradingName, scheme, identifier, ...rest } = filledOnly(values) as Filled;
  return {
    ...rest,
    ...(tradingName ? { names: [{ name: tradingName, kind: 'trading' }] } : {}),
    ...(scheme && identifier ? { identifiers: [{ scheme, value: identifier }] } : {}),
  };
}

export function AgencyCreate() {
  const t = useWords();
  const countries = useCountries();
  const schemes = useTermChoices('scheme', IDENTIFIER_SCHEMES);
  return (
    <CreatePage
      resource="agencies"
      title="agencies.register"
      submit="agencies.register"
      done="agencies.register.done"
      up={{ to: '/agencies', text: t('agencies.title') }}
      toBody={toBody}
    >
      <TextInput source="legalName" label="field.legal-name" help="field.legal-name.help" required />
      <ChoiceInput source="country" label="field.country" choices={countries} required />
      <TextInput source="tradingName" label="field.trading-name" />
      <ChoiceInput source="scheme" label="field.scheme" choices={schemes} />
      <TextInput source="identifier" label="field.identifier" />
      <TextInput source="headOffice.address" label="field.head-office-address" required />
      <TextInput source="headOffice.district" label="field.head-office-district" />
    </CreatePage>
  );
}
