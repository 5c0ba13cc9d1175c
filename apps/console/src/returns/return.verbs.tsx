import { TextInput } from '../inputs/TextInput.js';
import { filledOnly } from '../verbs/body.js';
import { verbEntries, type VerbForm } from '../verbs/verbForms.js';
import type { PeriodicReturn } from './return.js';

const Told = () => (
  <>
    <TextInput source="placements" label="returns.placements" inputMode="numeric" required />
    <TextInput source="terminations" label="returns.terminations" inputMode="numeric" required />
    <TextInput source="conditionNotes" label="returns.condition-notes" help="returns.condition-notes.help" lines={4} />
  </>
);
const FILE: VerbForm<PeriodicReturn, undefined> = {
  verb: 'file',
  title: 'returns.file',
  done: 'returns.file.done',
  Fields: Told,
  toBody: ({ placements, terminations, ...values }) => ({
    ...filledOnly(values),
    placements: Number(placements),
    terminations: Number(terminations),
  }),
};

export const RETURN_VERBS = verbEntries<PeriodicReturn>('returns', [
  FILE,
  {
    verb: 'accept',
    title: 'returns.accept',
    done: 'returns.accept.done',
    Fields: () => <TextInput source="reasons" label="field.reasons" lines={2} />,
  },
  {
    verb: 'send-back',
    title: 'returns.send-back',
    done: 'returns.send-back.done',
    Fields: () => <TextInput source="reasons" label="field.reasons" help="returns.send-back.help" lines={3} required />,
  },
]);
export const OWN_RETURN_VERBS = verbEntries<PeriodicReturn>('my-agency/returns', [FILE]);
