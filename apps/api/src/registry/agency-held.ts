import type { Instant } from '@amparo/kernel';
import { firstRecorded, latest, type Recorded, type Version } from '@amparo/registry';
import type { AgencyRecord } from '@amparo/verification';
import type { AgencyLogs, AgencyRows } from './agency-log.queries.js';
import type { AgencyAnswer } from './agency.responses.js';
import type {
  AppointmentOnDay,
  BranchOnDay,
  ChannelOnDayAnswer,
  IdentifierOnDay,
  NameOnDay,
} from './agency-on-day.responses.js';

/** What the register held, before anybody asks for a day. */
type Held<T> = Omit<T, 'state'> & Pick<Recorded, 'sureFrom'>;
export interface HeldFacts {
  readonly names: readonly Held<NameOnDay>[];
  readonly identifiers: readonly (Held<IdentifierOnDay> & { readonly current: boolean })[];
  readonly branches: readonly Held<BranchOnDay>[];
  readonly channels: readonly Held<ChannelOnDayAnswer>[];
  readonly appointments: readonly Held<AppointmentOnDay>[];
}

type Part = 'names' | 'identifiers' | 'branches' | 'channels' | 'appointments';
export type Bare = { readonly [P in Part]: readonly Omit<HeldFacts[P][number], keyof Recorded>[] };

/** As the tables have it. */
export function heldNow(agency: AgencyAnswer, { identifiers }: AgencyRows): Bare {
  return {
    ...agency,
    identifiers: identifiers.map((identifier) => ({ ...identifier, current: identifier.endedOn === null })),
  };
}

/** As the log had it then. A number that a version held and a later one did not had ended in between. */
export function heldThen(agency: AgencyAnswer, rows: AgencyRows, logs: AgencyLogs): Bare {
  const record = latest(logs.agency);
  const said = (scheme: string, value: string) => (version: Pick<AgencyRecord, 'identifiers'>) =>
    version.identifiers.some((identifier) => identifier.scheme === scheme && identifier.value === value);
  return {
    ...ownOf(agency, rows, record),
    identifiers: rows.identifiers
      .filter(({ scheme, value }) => logs.agency.some(({ record: version }) => version && said(scheme, value)(version)))
      .map(({ scheme, value, endedOn }) => {
        const current = record !== null && said(scheme, value)(record);
        return { scheme, value, current, endedOn: current ? null : endedOn };
      }),
    channels: agency.channels.flatMap(({ id, withdrawnAt }) => {
      const log = logs.channels.get(id) ?? [];
      const channel = latest(log);
      return channel ? [{ ...channel, withdrawnAt: log.at(-1)?.record === null ? withdrawnAt : null }] : [];
    }),
    appointments: [...logs.persons].flatMap(([personId, log]) => {
      const person = latest(log);
      return (person?.appointments ?? [])
        .filter(
          ({ agencyId, role, from }) =>
            isOwn(agency, agencyId) && agency.appointments.some(isSame({ personId, role, from })),
        )
        .map(({ role, from, to }) => ({ personId, personName: person?.name ?? '', role, from, to }));
    }),
  };
}

/** The feed puts what a merged record holds under the one that goes on. */
const isOwn = ({ id, mergedInto }: AgencyAnswer, agencyId: string): boolean =>
  agencyId === id || agencyId === mergedInto?.id;

const isSame =
  (wanted: Readonly<Record<string, string | null>>) =>
  (fact: object): boolean =>
    Object.entries(wanted).every(([field, value]) => (fact as Readonly<Record<string, unknown>>)[field] === value);

/**
 * The record that goes on was published with the names and places of those merged into it: whose they are, the rows tell, which the home
 * register never deletes. A partner's rows are replaced, and never merged.
 */
function ownOf(
  agency: AgencyAnswer,
  { registerRole }: AgencyRows,
  record: AgencyRecord | null,
): Pick<Bare, 'names' | 'branches'> {
  const { names = [], branches = [] } = record ?? {};
  if (registerRole === 'partner') return { names, branches };
  const own = names.filter(({ name, from }) => agency.names.some(isSame({ name, from })));
  return {
    // Two records of one agency often have one name: its own legal name comes before the other's, published as a trading name.
    names: own.filter((name, at) => {
      const alike = own.filter(isSame({ name: name.name, from: name.from }));
      return (alike.find(({ kind }) => kind === 'legal') ?? alike[0]) === name && own.indexOf(name) === at;
    }),
    branches: branches.filter(
      ({ address, from, isHeadOffice }) => isHeadOffice || agency.branches.some(isSame({ address, from })),
    ),
  };
}

/** Each fact with the instant at which the log first held it. */
export function withRecorded(facts: Bare, agency: AgencyAnswer, rows: AgencyRows, logs: AgencyLogs): HeldFacts {
  const { timeZone, began } = rows;
  const first = (holds: (record: AgencyRecord) => boolean) => firstRecorded(logs.agency, began, timeZone, holds);
  return {
    names: facts.names.map(({ name, kind, from, to }) => ({
      ...{ name, kind, from, to },
      ...first((record) => record.names.some(isSame({ name, from }))),
    })),
    identifiers: facts.identifiers.map(({ scheme, value, endedOn, current }) => ({
      ...{ scheme, value, endedOn, current },
      ...first((record) => record.identifiers.some((other) => other.scheme === scheme && other.value === value)),
    })),
    branches: facts.branches.map(({ name, address, district, isHeadOffice, from, to }) => ({
      ...{ name, address, district, isHeadOffice, from, to },
      ...first((record) => record.branches.some(isSame({ address, from }))),
    })),
    channels: facts.channels.map(({ id, kind, display, confirmedOn, confirmedBy, withdrawnAt }) => ({
      ...{ id, kind, display, confirmedOn, confirmedBy, withdrawnAt },
      ...firstRecorded(
        logs.channels.get(id) ?? [],
        channelBegan(logs.channels.get(id), logs.agency, began),
        timeZone,
        () => true,
      ),
    })),
    appointments: facts.appointments.map(({ personId, personName, role, from, to }) => ({
      ...{ personId, personName, role, from, to },
      ...firstRecorded(
        logs.persons.get(personId) ?? [],
        logs.personsBegan.get(personId) ?? began,
        timeZone,
        ({ appointments }) =>
          appointments.some((other) => isOwn(agency, other.agencyId) && isSame({ role, from })(other)),
      ),
    })),
  };
}

/** A channel that came into the feed with its agency is as old as the agency's row; a later one began with its own first version. */
function channelBegan(
  channel: readonly Version<unknown>[] | undefined,
  agency: readonly Version<unknown>[],
  began: Instant,
): Instant {
  const first = channel?.[0]?.at;
  return first === undefined || first === agency[0]?.at ? began : first;
}
