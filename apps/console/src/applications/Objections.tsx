import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { TextInput } from '../inputs/TextInput.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { verbEntries } from '../verbs/verbForms.js';
import { filledOnly } from '../verbs/body.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { Application } from './application.js';

type Objection = Application['objections'][number];

const CONSIDER = verbEntries<Application, Objection>('applications', [
  {
    verb: 'consider-objection',
    title: 'applications.consider-objection',
    done: 'applications.consider-objection.done',
    Fields: () => <TextInput source="consideration" label="applications.consideration" lines={4} required />,
    toBody: (values, { id }) => ({ ...filledOnly(values), objectionId: id }),
  },
]);

/** What the public says to the application, and what an officer makes of each. */
export function Objections({ application }: { application: Application }) {
  const t = useWords();
  const { day, instant } = useDates();
  if (application.objectionsUntil === null) return null;
  return (
    <Panel title={t('applications.objections')}>
      <p>{t('applications.objections.safe')}</p>
      <Items
        items={application.objections}
        empty="applications.objections.none"
        keyOf={({ id }) => id}
        render={({
          objector,
          contact,
          words,
          receivedOn,
          answer,
          answeredAt,
          consideration,
          consideredAt,
          consideredBy,
        }) => (
          <>
            <strong dir="auto">{objector ?? t('applications.objection.unnamed')}</strong>
            {contact && (
              <>
                {' '}
                · <bdi>{contact}</bdi>
              </>
            )}
            {` · ${day(receivedOn)}`}
            <div dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {words}
            </div>
            {answeredAt && (
              <>
                <em>{`${t('applications.objection.answer')} · ${instant(answeredAt)}`}</em>
                <div dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                  {answer}
                </div>
              </>
            )}
            {consideredAt ? (
              <>
                <em>{t('applications.objection.considered', { at: instant(consideredAt), by: consideredBy ?? '' })}</em>
                <div dir="auto">{consideration}</div>
              </>
            ) : (
              <em>{t('applications.objection.open')}</em>
            )}
          </>
        )}
        actions={(objection) => (
          <VerbButtons
            small
            about={objection.objector ?? t('applications.objection.unnamed')}
            record={application}
            item={objection}
            allowed={objection.consideredAt ? [] : application.allowedActions}
            verbs={CONSIDER}
          />
        )}
      />
    </Panel>
  );
}
