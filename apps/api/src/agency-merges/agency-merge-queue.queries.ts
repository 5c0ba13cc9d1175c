import { addDays, dayOf } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';

/** A duplicate answers the public twice, perhaps differently. */
const DECIDE_IN_DAYS = 7;

@Injectable()
export class AgencyMergeQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    if (actor.role !== 'approver') return [];
    const { timeZone } = await this.home.read();
    const today = dayOf(this.clock.now(), timeZone);
    const rows: { id: string; kept: string; merged: string; at: string }[] = await this.dataSource.query(
      `select g.id, k.legal_name as kept, m.legal_name as merged, iso(coalesce(g.undo_proposed_at, g.proposed_at)) as at
       from agency_merge g join agency k on k.id = g.kept_id join agency m on m.id = g.merged_id
       where g.status = 'proposed' and g.proposed_by <> $1 or g.status = 'undo_proposed' and g.undo_proposed_by <> $1
       order by coalesce(g.undo_proposed_at, g.proposed_at) limit 500`,
      [actor.id],
    );
    return rows.map(({ id, kept, merged, at }) => {
      const due = addDays(dayOf(at, timeZone), DECIDE_IN_DAYS);
      const item = { kind: 'agency-merge', id, title: merged, subject: kept, due, overdue: due < today };
      return { ...item, action: 'decide-agency-merge', path: `/agency-merges/${id}/show` };
    });
  }
}
