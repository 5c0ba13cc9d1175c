import type { AgencyRow } from '../agencies/agency.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { filledOnly } from '../verbs/body.js';
import { verbEntries, type VerbForm } from '../verbs/verbForms.js';
import type { Accreditation, Principal } from './principal.js';

const Reasons = () => <TextInput source="reasons" label="field.reasons" lines={3} required />;
const Days = () => (
  <>
    <DayInput source="from" label="field.first-day" required />
    <DayInput source="to" label="field.last-day" help="principals.last-day.help" />
    <Reasons />
  </>
);
const AgencyAndDays = () => (
  <>
    <RecordInput<AgencyRow>
      source="agencyId"
      label="field.agency"
      help="field.agency.help"
      resource="agencies"
      nameOf={({ legalName, number }) => `${legalName} · ${number}`}
      required
    />
    <Days />
  </>
);

/** Decisions on the principal itself, in the order of its life. */
export const PRINCIPAL_VERBS = verbEntries<Principal>('principals', [
  { verb: 'accredit', title: 'principals.accredit', done: 'principals.accredit.done', Fields: Days },
  {
    verb: 'watchlist',
    title: 'principals.watchlist',
    done: 'principals.watchlist.done',
    intro: 'principals.watchlist.intro',
    Fields: Reasons,
  },
  { verb: 'lift-watch', title: 'principals.lift-watch', done: 'principals.lift-watch.done', Fields: Reasons },
  {
    verb: 'withdraw-accreditation',
    title: 'principals.withdraw-accreditation',
    done: 'principals.withdraw-accreditation.done',
    Fields: Reasons,
  },
]);

export const PROPOSE_AGENCY = verbEntries<Principal>('principals', [
  {
    verb: 'propose-agency',
    title: 'principals.propose-agency',
    done: 'principals.propose-agency.done',
    Fields: AgencyAndDays,
  },
]);

const ofAgency = (verb: 'approve-agency' | 'refuse-agency' | 'end-agency'): VerbForm<Principal, Accreditation> => ({
  verb,
  title: `principals.${verb}`,
  done: `principals.${verb}.done`,
  Fields: Reasons,
  toBody: (values, { id }) => ({ ...filledOnly(values), accreditationId: id }),
});

export const AGENCY_VERBS = verbEntries<Principal, Accreditation>('principals', [
  ofAgency('approve-agency'),
  ofAgency('refuse-agency'),
  ofAgency('end-agency'),
]);
