import { dayOf } from '@amparo/kernel';
import { allowedSanctionVerbs, sanctionDueOn, type SanctionVerb } from '@amparo/sanctions';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';
import { type QueuedSanction, SANCTION_COLUMNS, scopeOf } from './sanction.repository.js';

/** What somebody has to do next, the most pressing first; the other verbs may be used but need not. */
const DUTIES: readonly SanctionVerb[] = [
  'adopt',
  'serve_notice',
  'decide',
  'grant_stay',
  'dismiss_appeal',
  'approve_end',
];

/** Days in which an end that was proposed should be decided. */
const END_IN_DAYS = 14;

/** The sanctions that wait for an act of the signed-in person. */
@Injectable()
export class SanctionQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    if (actor.role !== 'sanction_officer' && actor.role !== 'approver') return [];
    const { timeZone } = await this.home.read();
    const now = this.clock.now();
    const today = dayOf(now, timeZone);
    const { where, parameters } = scopeOf(actor);
    const [self, days] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`];
    const rows: (QueuedSanction & { name: string; endDue: string | null; interested: boolean })[] =
      await this.dataSource.query(
        `select ${SANCTION_COLUMNS}, s.name, s.status_since::date + ${days}::int as "endDue",
         exists (select from declared_interest i where i.user_id = ${self} and (i.sanction_id = s.id or i.agency_id in (select records_of(s.agency_id)) or i.person_id = s.person_id)) as interested
       from sanction s where ${where} and (s.status in ('suggested', 'proposed', 'noticed', 'appealed')
         or (s.status in ('decided', 'final') and s.end_proposed_by is not null)) order by s.status_since limit 500`,
        [...parameters, actor.id, END_IN_DAYS],
      );
    return rows.flatMap((row) => {
      const { interested: hasInterest } = row;
      const acting = { id: actor.id ?? '', role: actor.role, authorityId: actor.authorityId };
      const verbs = allowedSanctionVerbs(row, { actor: acting, now, timeZone, hasInterest });
      const duty = DUTIES.find((verb) => verbs.includes(verb));
      const due = sanctionDueOn(row, row.statusSince, timeZone) ?? row.endDue;
      if (!duty || due === null) return [];
      return [
        {
          kind: 'sanction',
          id: row.id,
          title: row.number,
          subject: row.name,
          due,
          overdue: due < today,
          action: duty.replaceAll('_', '-'),
          path: `/sanctions/${row.id}/show`,
        },
      ];
    });
  }
}
