import type { Instant } from '@amparo/kernel';
import { allowedMeasures, allowedProposalVerbs, entryAt, refuseLicence } from '@amparo/licensing';
import { standingFor } from '@amparo/verification';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type WholeList, wholeList, type Written, type WrittenList } from '../database/copy.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import { type AskedDay, refuseWrongDay } from '../http/asked-day.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { type DecidedLicence, loadFacts } from './licence.facts.js';
import { licenceOnDay } from './licence-on-day.facts.js';
import { loadLicence, type StoredProposal } from './licence.repository.js';
import type { DecisionAnswer, LicenceAnswer, LicenceRow, ProposalAnswer } from './licence.responses.js';
import type { OwnLicenceAnswer, OwnLicenceRow } from './own-licence.responses.js';
import { licenceRecords } from './public-records.js';

const OPEN = `('proposed', 'noticed')`;

const LICENCES: ListDefinition = {
  select: `l.id, l.register_id as register, l.agency_id as "agencyId", a.legal_name as "agencyName", l.class, l.number, l.slug, l.status, l.valid_to as "validTo", l.version,
    (select count(*) from licence_proposal p where p.licence_id = l.id and p.status in ${OPEN}) as "openProposals"`,
  from: 'licence l join agency a on a.id = l.agency_id',
  filters: {
    register: 'l.register_id = ?',
    status: 'l.status = ?',
    class: 'l.class = ?',
    agencyId: 'l.agency_id::text = ?',
    openProposals: `(exists (select from licence_proposal p where p.licence_id = l.id and p.status in ${OPEN})) = (? = 'true')`,
  },
  search: `l.id in (select id from licence where number ilike ? union all
    select h.id from licence h join agency_name n on n.agency_id = h.agency_id where n.name ilike ?)`,
  sorts: {
    number: 'l.number',
    agencyName: 'a.legal_name',
    status: 'l.status',
    class: 'l.class',
    validTo: `coalesce(l.valid_to, 'infinity'::date)`,
  },
  defaultSort: 'number',
  key: 'l.id',
};

const EVERY_LICENCE = {
  ...LICENCES,
  cells: {
    number: 'l.number',
    class: 'l.class',
    agencyName: 'a.legal_name',
    status: 'l.status',
    validTo: 'l.valid_to::text',
    register: 'l.register_id',
    openProposals: 'coalesce(p.open, 0)::text',
    agencyId: 'l.agency_id::text',
    id: 'l.id::text',
  },
  from: `licence l join agency a on a.id = l.agency_id
    left join (select licence_id, count(*) as open from licence_proposal where status in ${OPEN} group by licence_id) p on p.licence_id = l.id`,
} satisfies WrittenList;
export type ExportedLicence = Written<keyof typeof EVERY_LICENCE.cells>;

/** What an agency needs to know of its own: the rest is on its papers. */
const OWN: ListDefinition = {
  select: 'l.id, l.class, l.number, l.status, l.valid_to as "validTo", l.version',
  from: 'licence l',
  where: 'l.agency_id = $1',
  filters: { status: 'l.status = ?' },
  sorts: { number: 'l.number', status: 'l.status', validTo: `coalesce(l.valid_to, 'infinity'::date)` },
  defaultSort: 'number',
  key: 'l.id',
};

const FAR: Instant = '9999-12-31T00:00:00.000Z';

@Injectable()
export class LicenceQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<LicenceRow>> {
    const { manager } = this.dataSource;
    const answer = await list<Omit<LicenceRow, 'allowedActions'>>(manager, LICENCES, query);
    const facts = await loadFacts(
      { query: (sql, parameters = []) => manager.query(sql, [...parameters]) },
      answer.data.map(({ id }) => id),
    );
    const now = this.clock.now();
    const data = answer.data.map((row) => {
      const stored = facts.get(row.id);
      return { ...row, allowedActions: stored ? this.actions(stored, actor, now) : [] };
    });
    return { ...answer, data };
  }

  all(query: RawQuery): WholeList {
    return wholeList(this.dataSource, EVERY_LICENCE, query);
  }

  /** Those of the agency that asks: never what officers are about to propose. */
  own(query: RawQuery, { agencyId }: Actor): Promise<ListAnswer<OwnLicenceRow>> {
    return list<OwnLicenceRow>(this.dataSource.manager, OWN, query, [agencyId]);
  }

  allOwn(query: RawQuery, { agencyId }: Actor): AsyncGenerator<OwnLicenceRow[]> {
    return allRows(this.dataSource, OWN, query, [agencyId]);
  }

  async ownOne(id: string, actor: Actor): Promise<OwnLicenceAnswer> {
    const licence = await this.one(id, actor);
    if (licence.agencyId !== actor.agencyId) return refuseLicence('licence.missing');
    const { number, class: licenceClass, status, validTo, conditions, decisions, version } = licence;
    const told = decisions.map(({ id: decision, kind, recordedAt }) => ({ id: decision, kind, recordedAt }));
    const inForce = conditions.filter((condition) => condition.inForce).map(({ text }) => text);
    return { id, number, class: licenceClass, status, validTo, conditions: inForce, decisions: told, version };
  }

  async one(
    id: string,
    actor: Actor,
    day: AskedDay = {},
    manager: EntityManager = this.dataSource.manager,
  ): Promise<LicenceAnswer> {
    refuseWrongDay(day);
    const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      manager.query(sql, [...parameters]);
    const [row]: LicenceRow[] = await query(`select ${LICENCES.select} from ${LICENCES.from} where l.id = $1`, [id]);
    const [record] = await licenceRecords({ query }, [id]);
    const stored = await loadLicence({ query }, id);
    if (!row || !record || !stored) return refuseLicence('licence.missing');
    const now = this.clock.now();
    const current = entryAt(record.timeline, now, FAR);
    const situation = { actor: { id: actor.id ?? '', role: actor.role }, now, timeZone: stored.timeZone };
    const status = current?.status ?? row.status;
    return {
      ...row,
      status,
      standing: standingFor(record, current?.status),
      countries: record.countries,
      sectors: record.sectors,
      conditions: record.conditions.map((condition) => ({
        ...condition,
        inForce: current?.conditions.includes(condition.id) ?? false,
      })),
      timeline: record.timeline,
      decisions: await this.decisions(query, id),
      proposals: stored.proposals.map((proposal) => proposalAnswer(proposal, situation)),
      remark: record.remark,
      source: record.source,
      allowedActions: this.actions(stored, actor, now),
      ...(day.on || day.knownOn ? { onDay: licenceOnDay(record, day, stored.timeZone, now) } : {}),
    };
  }

  private actions(facts: DecidedLicence, { id, role }: Actor, now: Instant): string[] {
    if (facts.registerRole !== 'home') return [];
    const situation = { actor: { id: id ?? '', role }, now, timeZone: facts.timeZone };
    return allowedMeasures(facts, situation).map((measure) => `propose:${measure}`);
  }

  private decisions(
    query: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>,
    id: string,
  ): Promise<DecisionAnswer[]> {
    return query(
      `select d.id, d.kind, d.effective_at as "effectiveAt", d.until_on as until, d.valid_to as "validTo", d.condition_text as "conditionText",
         d.refers_to as "refersTo", d.recorded_at as "recordedAt", a.name as authority, d.ground, d.reasons, d.review_right as "reviewRight",
         proposer.name as "proposedBy", decider.name as "decidedBy", s.number as sanction, d.settings
       from licence_decision d join authority a on a.id = d.authority_id
         left join user_account proposer on proposer.id = d.proposed_by join user_account decider on decider.id = d.decided_by
         left join sanction s on s.id = d.sanction_id
       where d.licence_id = $1 order by d.ordinal`,
      [id],
    );
  }
}

function proposalAnswer(
  proposal: StoredProposal,
  situation: Parameters<typeof allowedProposalVerbs>[1],
): ProposalAnswer {
  const { proposedBy: _, proposerName, closerName, ...rest } = proposal;
  return {
    ...rest,
    proposedBy: proposerName,
    closedBy: closerName,
    allowedActions: allowedProposalVerbs(proposal, situation).map((verb) => verb.replace('_', '-')),
  };
}
