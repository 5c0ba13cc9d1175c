import { useLocaleState } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { APPLICATION_KINDS } from '../applications/application.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Loading } from '../layout/Loading.js';
import { Refused } from '../layout/Refused.js';
import { filledOnly, type FormValues } from '../verbs/body.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useTerms, useWords } from '../words/useWords.js';
import { type Firm, useFirm } from './useFirm.js';

/** A first licence names its class, anything else one of the firm's licences. */
const toBody = ({ kind, class: licenceClass, licenceId }: FormValues): object =>
  filledOnly({ kind, ...(kind === 'licence' ? { class: licenceClass } : { licenceId }) });

export function OwnApplicationCreate() {
  const t = useWords();
  const { data, error } = useFirm();
  if (error) return <Refused error={error} />;
  if (!data) return <Loading />;
  return (
    <CreatePage
      resource="my-agency/applications"
      title="own-applications.begin"
      submit="own-applications.begin"
      done="own-applications.begun"
      up={{ to: '/my-agency/applications', text: t('own-applications.title') }}
      intro={<p>{t('own-applications.begin.intro')}</p>}
      toBody={toBody}
    >
      <Fields firm={data} />
    </CreatePage>
  );
}

function Fields({ firm }: { firm: Firm }) {
  const term = useTerms();
  const [language] = useLocaleState();
  const possible = APPLICATION_KINDS.filter((kind) => kind === 'licence' || firm.licences.length > 0);
  const kinds = useTermChoices('application-kind', possible);
  const kind: unknown = useWatch({ name: 'kind' });
  const classes = firm.classes.map(({ code, names }) => ({ id: code, name: names[language] ?? code }));
  const licences = firm.licences.map(({ id, number, class: licenceClass }) => ({
    id,
    name: `${number} · ${term('class', licenceClass)}`,
  }));
  return (
    <>
      <ChoiceInput source="kind" label="applications.kind" choices={kinds} required />
      {kind === 'licence' && <ChoiceInput source="class" label="field.class" choices={classes} required />}
      {typeof kind === 'string' && kind !== '' && kind !== 'licence' && (
        <ChoiceInput source="licenceId" label="applications.licence" choices={licences} required />
      )}
    </>
  );
}
