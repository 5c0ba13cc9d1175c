import { TextInput } from '../inputs/TextInput.js';
import { filledOnly, linesOf, type FormValues } from '../verbs/body.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';

const toBody = ({ otherNames, ...values }: FormValues): object =>
  filledOnly({ ...values, otherNames: linesOf(otherNames) });

export function PersonCreate() {
  const t = useWords();
  return (
    <CreatePage
      resource="persons"
      title="persons.register"
      submit="persons.register"
      done="persons.register.done"
      up={{ to: '/persons', text: t('persons.title') }}
      toBody={toBody}
    >
      <TextInput source="name" label="field.name" help="field.person-name.help" required />
      <TextInput source="otherNames" label="field.other-names" help="field.other-names.help" lines={2} />
    </CreatePage>
  );
}
