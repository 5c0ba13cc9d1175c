import { dayOf, endOfDay, type Instant, type Role } from '@amparo/kernel';
import { agencyKnown, channelOn, factOn, identifierOn, nameOn, type Recorded } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AskedDay, refuseWrongDay } from '../http/asked-day.js';
import { agencyLicencesOnDay } from '../licensing/index.js';
import { Clock } from '../ports/index.js';
import { type HeldFacts, heldNow, heldThen, withRecorded } from './agency-held.js';
import { agencyLogs, type AgencyRows, agencyRows } from './agency-log.queries.js';
import type { AgencyOnDayAnswer, LicenceOnDay } from './agency-on-day.responses.js';
import { AgencyQueries } from './agency.queries.js';

type Groups = Pick<AgencyOnDayAnswer, 'names' | 'identifiers' | 'branches' | 'channels' | 'appointments'>;
const NOTHING_KNOWN: Groups = { names: null, identifiers: null, branches: null, channels: null, appointments: null };

/** What the register held of an agency on a day, as known now or at the end of an earlier day. */
@Injectable()
export class AgencyOnDayQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agencies: AgencyQueries,
    private readonly clock: Clock,
  ) {}

  one(id: string, role: Role, day: AskedDay): Promise<AgencyOnDayAnswer> {
    refuseWrongDay(day);
    // Rows and log of one state: a change in between would show a fact that the log had never held.
    return this.dataSource.transaction('REPEATABLE READ', (manager) => this.read(manager, id, role, day));
  }

  private async read(
    manager: EntityManager,
    id: string,
    role: Role,
    { on, knownOn }: AskedDay,
  ): Promise<AgencyOnDayAnswer> {
    const tx = { query: <Row>(sql: string, values: readonly unknown[] = []) => manager.query<Row[]>(sql, [...values]) };
    const now = this.clock.now();
    const agency = await this.agencies.one(id, role, manager);
    const rows = await agencyRows(tx, id);
    const { timeZone } = rows;
    const day = on ?? dayOf(now, timeZone);
    const ends = knownOn === undefined ? null : endOfDay(knownOn, timeZone);
    const before = ends !== null && ends <= now ? ends : null;
    const logs = await agencyLogs(tx, agency, before);
    const known = before === null ? 'held' : agencyKnown(logs.agency, rows.began, before);
    const held = before === null ? heldNow(agency, rows) : heldThen(agency, rows, logs);
    const groups =
      known === 'not_known'
        ? NOTHING_KNOWN
        : onDay(withRecorded(held, agency, rows, logs), day, timeZone, before === null ? now : null);
    const licences = await agencyLicencesOnDay(tx, id, { day: { on: day, knownOn }, timeZone, now });
    return {
      ...{ id, number: agency.number, register: agency.register, on: day, knownOn: knownOn ?? null, known },
      ...withoutPartnerPast(groups, rows, before),
      licences: licencesOf(licences, rows, before),
    };
  }
}

/** What each fact was on the day. The rows themselves prove what is there at this instant, where the log does not. */
function onDay(held: HeldFacts, day: string, timeZone: string, rowsOf: Instant | null): Groups {
  const said = <F extends Pick<Recorded, 'sureFrom'>, S>(
    facts: readonly F[],
    stateOf: (fact: F, day: string, timeZone: string) => S | null,
  ) =>
    facts.flatMap(({ sureFrom, ...fact }) => {
      const state = stateOf({ ...fact, sureFrom: sureFrom ?? rowsOf } as F, day, timeZone);
      return state === null ? [] : [{ ...fact, state }];
    });
  return {
    names: said(held.names, nameOn),
    branches: said(held.branches, factOn),
    appointments: said(held.appointments, factOn),
    identifiers: said(held.identifiers, identifierOn).map(({ current: _, ...fact }) => fact),
    channels: said(held.channels, channelOn),
  };
}

/** An import replaces the channels of a partner's agency: which it had before, only their own log knows, by ids that are gone. */
const withoutPartnerPast = (groups: Groups, { registerRole }: AgencyRows, before: Instant | null): Groups =>
  registerRole === 'partner' && before !== null ? { ...groups, channels: null } : groups;

/** A partner states the status of today only: of an earlier day, nothing is known; the home register held no licence then. */
function licencesOf(
  licences: LicenceOnDay[],
  { registerRole }: AgencyRows,
  before: Instant | null,
): LicenceOnDay[] | null {
  if (registerRole === 'home') return licences.filter(({ status }) => status !== null);
  return before === null ? licences : null;
}
