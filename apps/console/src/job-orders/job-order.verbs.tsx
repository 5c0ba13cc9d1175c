import { TextInput } from '../inputs/TextInput.js';
import type { FormValues } from '../verbs/body.js';
import { verbEntries } from '../verbs/verbForms.js';
import type { JobOrder } from './job-order.js';

const Reasons = () => <TextInput source="reasons" label="field.reasons" lines={3} required />;
const Placed = () => <TextInput source="placed" label="job-orders.placed" inputMode="numeric" required />;

export const JOB_ORDER_VERBS = verbEntries<JobOrder>('job-orders', [
  { verb: 'approve', title: 'job-orders.approve', done: 'job-orders.approve.done', Fields: Reasons },
  { verb: 'refuse', title: 'job-orders.refuse', done: 'job-orders.refuse.done', Fields: Reasons },
  {
    verb: 'record-fill',
    title: 'job-orders.record-fill',
    done: 'job-orders.record-fill.done',
    Fields: Placed,
    toBody: ({ placed }: FormValues) => ({ placed: Number(placed) }),
  },
  { verb: 'close', title: 'job-orders.close', done: 'job-orders.close.done', Fields: Reasons },
  { verb: 'cancel', title: 'job-orders.cancel', done: 'job-orders.cancel.done', Fields: Reasons },
]);
