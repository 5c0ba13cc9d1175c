import { useWatch } from 'react-hook-form';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { JustifiedFields } from '../licences/JustifiedFields.js';
import { filledOnly, type FormValues, linesOf } from '../verbs/body.js';
import { verbEntries } from '../verbs/verbForms.js';
import type { Application } from './application.js';

interface FieldsProps {
  readonly record: Application;
}

function AssignFields({ record }: FieldsProps) {
  return <ChoiceInput source="assigneeId" label="applications.assigned-to" choices={record.assignees} required />;
}

/** A licence is granted with its number and days; a refusal has none. What is asked depends on what is recommended. */
function RecommendFields({ record: { kind } }: FieldsProps) {
  const outcomes = useTermChoices('application-outcome', ['grant', 'refuse']);
  const grants = useWatch({ name: 'outcome' }) === 'grant';
  return (
    <>
      <ChoiceInput source="outcome" label="applications.outcome" choices={outcomes} required />
      {grants && kind === 'licence' && (
        <>
          <TextInput source="number" label="applications.licence-number" required />
          <DayInput source="validFrom" label="field.valid-from" required />
        </>
      )}
      {grants && (kind === 'licence' || kind === 'renewal') && (
        <DayInput source="validTo" label="field.valid-to" required />
      )}
      {grants && kind === 'licence' && (
        <TextInput source="conditions" label="field.conditions" help="field.conditions.help" lines={2} />
      )}
      <JustifiedFields {...(grants ? {} : { measure: 'refuse' })} />
    </>
  );
}

/** What was typed for one outcome does not go with the other. */
function recommendation({ conditions, number, validFrom, validTo, ...rest }: FormValues): object {
  const grants = rest['outcome'] === 'grant';
  const terms = grants ? { number, validFrom, validTo, conditions: linesOf(conditions) } : {};
  return filledOnly({ ...rest, ...terms });
}

/** What each verb asks, in the order of an application's life. */
export const APPLICATION_VERBS = verbEntries<Application, unknown>('applications', [
  {
    verb: 'begin-review',
    title: 'applications.begin-review',
    done: 'applications.begin-review.done',
    intro: 'applications.begin-review.intro',
  },
  {
    verb: 'return',
    title: 'applications.return',
    done: 'applications.return.done',
    Fields: () => (
      <TextInput source="reasons" label="applications.return.reasons" help="applications.told" lines={4} required />
    ),
  },
  { verb: 'assign', title: 'applications.assign', done: 'applications.assign.done', Fields: AssignFields },
  {
    verb: 'publish-notice',
    title: 'applications.publish-notice',
    done: 'applications.publish-notice.done',
    intro: 'applications.publish-notice.intro',
  },
  {
    verb: 'record-objection',
    title: 'applications.record-objection',
    done: 'applications.record-objection.done',
    Fields: () => (
      <>
        <TextInput source="objector" label="applications.objector" required />
        <DayInput source="receivedOn" label="applications.received-on" required />
        <TextInput source="words" label="applications.objection" lines={4} required />
      </>
    ),
  },
  {
    verb: 'request-inspection',
    title: 'applications.request-inspection',
    done: 'applications.request-inspection.done',
    Fields: () => <TextInput source="reasons" label="applications.inspection-reasons" lines={3} />,
  },
  { verb: 'resume-review', title: 'applications.resume-review', done: 'applications.resume-review.done' },
  {
    verb: 'recommend',
    title: 'applications.recommend',
    done: 'applications.recommend.done',
    intro: 'applications.recommend.intro',
    Fields: RecommendFields,
    toBody: recommendation,
  },
  {
    verb: 'serve-notice',
    title: 'applications.serve-notice',
    done: 'applications.serve-notice.done',
    intro: 'applications.serve-notice.intro',
    Fields: () => (
      <>
        <TextInput source="servedHow" label="field.served-how" help="field.served-how.help" required />
        <DayInput source="replyBy" label="field.reply-by" help="field.reply-by.help" required />
      </>
    ),
  },
  {
    verb: 'grant',
    title: 'applications.grant',
    done: 'applications.grant.done',
    intro: 'applications.grant.intro',
    tone: 'care',
  },
  {
    verb: 'refuse',
    title: 'applications.refuse',
    done: 'applications.refuse.done',
    intro: 'applications.refuse.intro',
    tone: 'care',
  },
  {
    verb: 'send-back',
    title: 'applications.send-back',
    done: 'applications.send-back.done',
    Fields: () => <TextInput source="reasons" label="field.reasons" lines={3} required />,
  },
]);
