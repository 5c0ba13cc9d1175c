import type { OwnApplication } from '../applications/application.js';
import { TextInput } from '../inputs/TextInput.js';
import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { filledOnly } from '../verbs/body.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { verbEntries } from '../verbs/verbForms.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

type Objection = OwnApplication['objections'][number];

const ANSWER = verbEntries<OwnApplication, Objection>('my-agency/applications', [
  {
    verb: 'answer-objection',
    title: 'own-applications.answer-objection',
    done: 'own-applications.answer-objection.done',
    intro: 'own-applications.answer-objection.intro',
    Fields: () => <TextInput source="answer" label="own-applications.answer-objection" lines={6} required />,
    toBody: (values, { id }) => ({ ...filledOnly(values), objectionId: id }),
  },
]);

/** Two of one day are told apart by their first words. */
const beginningOf = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

/** What the public says to the application, and what the applicant says to that: never who objects. */
export function OwnObjections({ application }: { application: OwnApplication }) {
  const t = useWords();
  const { day, instant } = useDates();
  if (application.objections.length === 0) return null;
  return (
    <Panel title={t('applications.objections')}>
      <Items
        items={application.objections}
        empty="applications.objections.none"
        keyOf={({ id }) => id}
        render={({ words, receivedOn, answer, answeredAt, isConsidered }) => (
          <>
            <strong>{day(receivedOn)}</strong>
            <div dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {words}
            </div>
            {answeredAt && (
              <>
                <em>{t('own-applications.objection.yours', { at: instant(answeredAt) })}</em>
                <div dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                  {answer}
                </div>
              </>
            )}
            <em>{t(isConsidered ? 'own-applications.objection.considered' : 'own-applications.objection.open')}</em>
          </>
        )}
        actions={(objection) => (
          <VerbButtons
            small
            about={`${day(objection.receivedOn)}, ${beginningOf(objection.words)}`}
            record={application}
            item={objection}
            allowed={objection.isConsidered || objection.answeredAt ? [] : application.allowedActions}
            verbs={ANSWER}
          />
        )}
      />
    </Panel>
  );
}
