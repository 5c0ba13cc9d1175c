import type { Standing } from '@amparo/verification';
import type { PublicRegister } from '../feed/public-register.js';
import type { AgencyFacts, DayFacts, LicenceFacts } from './facts.js';

export const age = ({ asOf, current }: PublicRegister) => ({
  asOf: asOf || null,
  feedPosition: current?.position ?? 0,
  epoch: current?.epoch ?? null,
});

/** Where a past day was asked about, all that the answer itself says is that day's; today's stands beside it. */
const onDay = (day: DayFacts | undefined, now: { readonly standing: Standing; readonly status?: string | undefined }) =>
  day && {
    on: day.asked.on ?? null,
    knownOn: day.asked.knownOn ?? null,
    standing: day.standing,
    status: day.status ?? null,
    now: { standing: now.standing, status: now.status ?? null },
    onDay: {
      on: day.asked.on ?? null,
      knownOn: day.asked.knownOn ?? null,
      standing: day.standing,
      status: day.status ?? null,
      intervals: day.intervals,
    },
  };

const licence = ({ licence: record, standing, status, since, conditions }: LicenceFacts) => ({
  ...record,
  standing,
  status: status ?? null,
  since: since ?? null,
  conditionsInForce: conditions,
});

/** The public record as the feed carries it, with its standing. */
export const licenceJson = (register: PublicRegister, facts: LicenceFacts, day: DayFacts | undefined) => ({
  ...licence(facts),
  agency: facts.agency && { id: facts.agency.id, legalName: facts.agency.legalName },
  ...ofDay(facts, day),
  ...age(register),
});

const ofDay = (facts: LicenceFacts, day: DayFacts | undefined) =>
  day && { ...onDay(day, facts), since: day.since ?? null, conditionsInForce: day.conditions };

export const agencyJson = (
  register: PublicRegister,
  { agency, licences, channels, persons, listings, outcome }: AgencyFacts,
  standing: Standing,
  day: DayFacts | undefined,
  dayOf: (facts: LicenceFacts) => DayFacts | undefined = () => undefined,
) => ({
  ...agency,
  standing,
  licences: licences.map((facts) => ({ ...licence(facts), ...ofDay(facts, dayOf(facts)) })),
  channels,
  persons,
  listings,
  outcome: outcome ?? null,
  ...onDay(day, { standing }),
  ...age(register),
});
