import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { useCountries } from '../inputs/countries.js';
import { TextInput } from '../inputs/TextInput.js';
import { filledOnly, type FormValues, linesOf } from '../verbs/body.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';

const toBody = ({ otherNames, ...values }: FormValues): object =>
  filledOnly({ ...values, otherNames: linesOf(otherNames) });

export function PrincipalCreate() {
  const t = useWords();
  const countries = useCountries();
  return (
    <CreatePage
      resource="principals"
      title="principals.register"
      submit="principals.register"
      done="principals.register.done"
      up={{ to: '/principals', text: t('principals.title') }}
      toBody={toBody}
    >
      <TextInput source="name" label="field.legal-name" help="field.legal-name.help" required />
      <TextInput source="otherNames" label="field.other-names" help="field.other-names.help" lines={2} />
      <ChoiceInput source="country" label="field.country" choices={countries} required />
      <TextInput source="registrationNumber" label="principals.registration-number" />
    </CreatePage>
  );
}
