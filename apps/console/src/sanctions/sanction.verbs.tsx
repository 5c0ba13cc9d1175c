import type { ReactNode } from 'react';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { TickInput } from '../inputs/TickInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import type { ToneName } from '../layout/colours.js';
import { Notice } from '../layout/Notice.js';
import type { VerbEntry } from '../verbs/VerbButtons.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords, type Word } from '../words/useWords.js';
import { AdoptDialog } from './AdoptDialog.js';
import { END_GROUNDS, type Sanction } from './sanction.js';

const Reasons = () => <TextInput source="reasons" label="field.reasons" lines={3} required />;
const PublicReasons = () => (
  <TextInput source="reasons" label="field.reasons" help="sanctions.reasons.public" lines={3} required />
);
const GroundAndReasons = () => (
  <>
    <TextInput source="ground" label="field.ground" help="field.ground.help" required />
    <PublicReasons />
  </>
);

function EndFields() {
  const grounds = useTermChoices('end-ground', END_GROUNDS);
  return (
    <>
      <ChoiceInput source="ground" label="sanctions.end-ground" choices={grounds} required />
      <TextInput
        source="publicReason"
        label="sanctions.public-reason"
        help="sanctions.public-reason.help"
        lines={2}
        required
      />
    </>
  );
}

interface Form {
  readonly verb: string;
  readonly title: Word;
  readonly done: Word;
  readonly intro?: Word;
  readonly tone?: ToneName;
  readonly Fields?: () => ReactNode;
}

/** What each verb asks, in the order of a sanction's life. */
const FORMS: readonly Form[] = [
  {
    verb: 'serve-notice',
    title: 'sanctions.serve-notice',
    done: 'sanctions.serve-notice.done',
    Fields: () => (
      <>
        <TextInput source="servedHow" label="field.served-how" help="field.served-how.help" required />
        <DayInput source="replyBy" label="field.reply-by" help="field.reply-by.help" required />
      </>
    ),
  },
  {
    verb: 'record-reply',
    title: 'sanctions.record-reply',
    done: 'sanctions.record-reply.done',
    Fields: () => (
      <>
        <DayInput source="receivedOn" label="sanctions.received-on" required />
        <TextInput source="from" label="sanctions.from" required />
        <TextInput source="words" label="sanctions.words" lines={4} required />
      </>
    ),
  },
  {
    verb: 'decide',
    title: 'sanctions.decide',
    done: 'sanctions.decide.done',
    intro: 'sanctions.decide.intro',
    tone: 'care',
    Fields: () => <TextInput source="reasons" label="field.decider-reasons" lines={3} />,
  },
  {
    verb: 'order-preventive',
    title: 'sanctions.order-preventive',
    done: 'sanctions.order-preventive.done',
    intro: 'sanctions.order-preventive.intro',
    tone: 'care',
    Fields: () => (
      <>
        <DayInput source="until" label="sanctions.preventive-until" required />
        <PublicReasons />
      </>
    ),
  },
  { verb: 'reject', title: 'sanctions.reject', done: 'sanctions.reject.done', Fields: Reasons },
  { verb: 'withdraw', title: 'sanctions.withdraw', done: 'sanctions.withdraw.done', Fields: Reasons },
  {
    verb: 'lodge-appeal',
    title: 'sanctions.lodge-appeal',
    done: 'sanctions.lodge-appeal.done',
    intro: 'sanctions.lodge-appeal.intro',
    Fields: () => (
      <>
        <DayInput source="lodgedOn" label="sanctions.lodged-on" required />
        <TextInput source="reasons" label="sanctions.lodged-reasons" lines={3} required />
        <TickInput source="stayAsked" label="sanctions.stay-asked" />
      </>
    ),
  },
  {
    verb: 'grant-stay',
    title: 'sanctions.grant-stay',
    done: 'sanctions.grant-stay.done',
    intro: 'sanctions.grant-stay.intro',
    tone: 'care',
    Fields: GroundAndReasons,
  },
  {
    verb: 'uphold-appeal',
    title: 'sanctions.uphold-appeal',
    done: 'sanctions.uphold-appeal.done',
    intro: 'sanctions.uphold-appeal.intro',
    tone: 'care',
    Fields: GroundAndReasons,
  },
  {
    verb: 'dismiss-appeal',
    title: 'sanctions.dismiss-appeal',
    done: 'sanctions.dismiss-appeal.done',
    intro: 'sanctions.dismiss-appeal.intro',
    tone: 'care',
    Fields: GroundAndReasons,
  },
  {
    verb: 'withdraw-appeal',
    title: 'sanctions.withdraw-appeal',
    done: 'sanctions.withdraw-appeal.done',
    Fields: Reasons,
  },
  {
    verb: 'propose-end',
    title: 'sanctions.propose-end',
    done: 'sanctions.propose-end.done',
    intro: 'sanctions.propose-end.intro',
    Fields: EndFields,
  },
  { verb: 'approve-end', title: 'sanctions.approve-end', done: 'sanctions.approve-end.done', tone: 'care' },
  { verb: 'refuse-end', title: 'sanctions.refuse-end', done: 'sanctions.refuse-end.done', Fields: Reasons },
  { verb: 'archive', title: 'sanctions.archive', done: 'sanctions.archive.done', Fields: Reasons },
  {
    verb: 'declare-interest',
    title: 'sanctions.declare-interest',
    done: 'sanctions.declare-interest.done',
    intro: 'sanctions.declare-interest.intro',
    tone: 'care',
    Fields: Reasons,
  },
];

const dialogOf = ({ verb, title, done, intro, tone, Fields }: Form) =>
  function ActOnSanction({ record, onClose }: VerbProps<Sanction, undefined>) {
    const t = useWords();
    return (
      <VerbDialog
        resource="sanctions"
        verb={verb}
        title={title}
        done={done}
        record={record}
        onClose={onClose}
        intro={
          <>
            <p>
              <bdi>{record.name}</bdi>, <bdi>{record.number}</bdi>
            </p>
            {intro && <Notice tone={tone ?? 'told'}>{t(intro)}</Notice>}
            {verb.endsWith('-end') && record.end && <p dir="auto">{record.end.publicReason}</p>}
          </>
        }
      >
        {Fields && <Fields />}
      </VerbDialog>
    );
  };

/** A dialog for each verb, made once: made anew while drawing, it would forget what was typed. */
export const SANCTION_VERBS: readonly VerbEntry<Sanction, undefined>[] = [
  { verb: 'adopt', label: 'sanctions.adopt', Dialog: AdoptDialog },
  ...FORMS.map((form) => ({ verb: form.verb, label: form.title, Dialog: dialogOf(form) })),
];
