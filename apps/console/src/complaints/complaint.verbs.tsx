import type { ReactNode } from 'react';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { TickInput } from '../inputs/TickInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Notice } from '../layout/Notice.js';
import { filledOnly, type FormValues } from '../verbs/body.js';
import type { VerbEntry } from '../verbs/VerbButtons.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords, type Word } from '../words/useWords.js';
import { AssignFields } from './AssignFields.js';
import { type Complaint, ORDERED_TYPES } from './complaint.js';
import { useSealedMessage } from './useSealedMessage.js';

type Fields = (props: { complaint: Complaint }) => ReactNode;

function TriageFields({ complaint }: { complaint: Complaint }) {
  const jurisdictions = useTermChoices('jurisdiction', ['ours', 'other']);
  const licensed = useTermChoices('licensed', ['yes', 'no', 'unknown']);
  return (
    <>
      <TickInput source="inDanger" label="complaints.in-danger" help="complaints.in-danger.help" />
      <ChoiceInput source="jurisdiction" label="complaints.jurisdiction" choices={jurisdictions} required />
      <ChoiceInput source="licensed" label="complaints.licensed" choices={licensed} required />
      <RecordInput<{ id: string; legalName: string }>
        source="agencyId"
        label="field.agency"
        help="complaints.agency.help"
        resource="agencies"
        initial={complaint.agencyId}
        nameOf={({ legalName }) => legalName}
      />
    </>
  );
}

function OrderFields() {
  const types = useTermChoices('inspection-type', ORDERED_TYPES);
  return (
    <>
      <ChoiceInput source="type" label="field.kind" choices={types} required />
      <DayInput source="notBefore" label="complaints.not-before" />
      <TextInput source="reasons" label="field.reasons" help="complaints.order-reasons.help" lines={3} required />
    </>
  );
}

function CloseFields({ complaint }: { complaint: Complaint }) {
  const codes = useTermChoices('closure', complaint.closureCodes);
  return (
    <>
      <ChoiceInput source="code" label="complaints.closed-code" choices={codes} required />
      <TextInput source="text" label="complaints.last-message" help="complaints.message.help" lines={4} />
    </>
  );
}

const Message = () => (
  <TextInput source="text" label="complaints.message.text" help="complaints.message.help" lines={5} required />
);
const Reasons = () => (
  <TextInput source="reasons" label="field.reasons" help="complaints.reopen-reasons.help" lines={3} required />
);

interface Form {
  readonly verb: string;
  readonly title: Word;
  readonly done: Word;
  readonly intro?: Word;
  readonly Fields?: Fields;
  readonly defaults?: (complaint: Complaint) => FormValues;
}

/** What each verb asks, in the order of a case's life. */
const FORMS: readonly Form[] = [
  {
    verb: 'triage',
    title: 'complaints.triage',
    done: 'complaints.triage.done',
    Fields: TriageFields,
    defaults: ({ inDanger }) => ({ inDanger }),
  },
  { verb: 'assign', title: 'complaints.assign', done: 'complaints.assign.done', Fields: AssignFields },
  {
    verb: 'request-information',
    title: 'complaints.request-information',
    done: 'complaints.request-information.done',
    intro: 'complaints.request-information.intro',
    Fields: Message,
  },
  { verb: 'message', title: 'complaints.message', done: 'complaints.message.done', Fields: Message },
  { verb: 'investigate', title: 'complaints.investigate', done: 'complaints.investigate.done' },
  {
    verb: 'order-inspection',
    title: 'complaints.order-inspection',
    done: 'complaints.order-inspection.done',
    intro: 'complaints.order-inspection.intro',
    Fields: OrderFields,
  },
  {
    verb: 'close',
    title: 'complaints.close',
    done: 'complaints.close.done',
    intro: 'complaints.close.intro',
    Fields: CloseFields,
  },
  { verb: 'reopen', title: 'complaints.reopen', done: 'complaints.reopen.done', Fields: Reasons },
];

const dialogOf = ({ verb, title, done, intro, Fields, defaults }: Form) =>
  function ActOnComplaint({ record, onClose }: VerbProps<Complaint, undefined>) {
    const t = useWords();
    const sealed = useSealedMessage(record);
    const toBody = async ({ text, ...values }: FormValues) => ({
      ...filledOnly(values),
      ...(typeof text === 'string' && text.trim() !== '' ? { sealed: await sealed(text) } : {}),
    });
    return (
      <VerbDialog
        resource="complaints"
        verb={verb}
        title={title}
        done={done}
        record={record}
        onClose={onClose}
        toBody={toBody}
        {...(defaults ? { defaultValues: defaults(record) } : {})}
        intro={
          <>
            <p>
              <bdi>{record.reference}</bdi>
            </p>
            {intro && <Notice>{t(intro)}</Notice>}
          </>
        }
      >
        {Fields && <Fields complaint={record} />}
      </VerbDialog>
    );
  };

/** A dialog for each verb, made once: made anew while drawing, it would forget what was typed. */
export const COMPLAINT_VERBS: readonly VerbEntry<Complaint, undefined>[] = FORMS.map((form) => ({
  verb: form.verb,
  label: form.title,
  Dialog: dialogOf(form),
}));
