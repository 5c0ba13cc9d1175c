import { dayOf } from '@amparo/kernel';
import { allowedApplicationVerbs, type ApplicationVerb } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';
import { factsOf, rulesOf } from './application.facts.js';
import { loadApplication, type Reader } from './application.repository.js';

/** What somebody has to do next, the most pressing first; the other verbs may be used but need not. */
const DUTIES: readonly ApplicationVerb[] = [
  'begin_review',
  'serve_notice',
  'grant',
  'refuse',
  'resume_review',
  'recommend',
];
/** Statuses in which somebody of this role may have to act. */
const WAITING: Readonly<Partial<Record<Actor['role'], readonly string[]>>> = {
  licensing_officer: ['submitted', 'under_review', 'inspection', 'recommended'],
  approver: ['recommended', 'noticed'],
};
/** Days in which a firm that asked for an account is answered. */
const ACCOUNT_DAYS = 5;

/** The applications and requests for accounts that wait for an act of the signed-in person. */
@Injectable()
export class ApplicationQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    const statuses = WAITING[actor.role];
    if (!statuses) return [];
    const { timeZone } = await this.home.read();
    const now = this.clock.now();
    const today = dayOf(now, timeZone);
    const reader: Reader = { query: (sql, parameters = []) => this.dataSource.query(sql, [...parameters]) };
    const rows = await reader.query<{ id: string; title: string; subject: string; due: string | null }>(
      `select p.id, p.number as title, a.legal_name as subject, p.due_on as due from application p join agency a on a.id = p.agency_id
       where p.status = any($1) and (p.assigned_to is null or p.assigned_to = $2 or $3 = 'approver') order by p.due_on, p.id limit 200`,
      [statuses, actor.id, actor.role],
    );
    const items: QueueItem[] = [];
    for (const row of rows) {
      const application = await loadApplication(reader, row.id, actor);
      const facts = await factsOf(reader, application, await rulesOf(reader, application, now));
      const acting = { actor: { id: actor.id ?? '', role: actor.role }, now, timeZone };
      const verbs = allowedApplicationVerbs(application, facts, acting);
      const action = DUTIES.find((verb) => verbs.includes(verb));
      if (!action) continue;
      const due = row.due ?? today;
      const path = `/applications/${row.id}/show`;
      items.push({ kind: 'application', ...row, due, overdue: due < today, action: action.replaceAll('_', '-'), path });
    }
    return [...items, ...(await this.accounts(reader, actor, today))];
  }

  private async accounts(reader: Reader, { role }: Actor, today: string): Promise<QueueItem[]> {
    if (role !== 'licensing_officer') return [];
    const rows = await reader.query<{ id: string; title: string; subject: string; due: string }>(
      `select id, number as title, firm_name as subject, (confirmed_at + make_interval(days => $1))::date as due
       from account_request where status = 'confirmed' order by confirmed_at limit 200`,
      [ACCOUNT_DAYS],
    );
    return rows.map((row) => ({
      ...row,
      kind: 'account-request',
      overdue: row.due < today,
      action: 'open-account',
      path: `/account-requests/${row.id}/show`,
    }));
  }
}
