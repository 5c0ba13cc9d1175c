import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { useCountries } from '../inputs/countries.js';
import { TextInput } from '../inputs/TextInput.js';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { ruleBody } from './fee-rule.js';
import { FeeRuleFields } from './FeeRuleFields.js';

export function FeeRuleCreate() {
  const t = useWords();
  const countries = useCountries();
  const classes = useLicenceClasses();
  return (
    <CreatePage
      resource="fee-rules"
      title="fee-rules.adopt"
      submit="fee-rules.adopt"
      done="fee-rules.adopt.done"
      up={{ to: '/fee-rules', text: t('fee-rules.title') }}
      intro={<p>{t('fee-rules.intro')}</p>}
      toBody={ruleBody}
    >
      <ChoiceInput
        source="country"
        label="fee-rules.destination"
        help="fee-rules.destination.help"
        choices={countries}
      />
      <ChoiceInput source="class" label="field.class" help="fee-rules.class.help" choices={classes.choices} />
      <TextInput
        source="occupation"
        label="fee-rules.occupation"
        help="fee-rules.occupation.help"
        inputMode="numeric"
      />
      <FeeRuleFields />
    </CreatePage>
  );
}
