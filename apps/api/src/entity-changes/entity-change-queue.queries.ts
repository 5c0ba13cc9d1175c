import { addDays, dayOf } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';

/** Until it is recorded, the public is told that a firm may recruit which is licensed no more. */
const DECIDE_IN_DAYS = 3;

@Injectable()
export class EntityChangeQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    if (actor.role !== 'approver') return [];
    const { timeZone } = await this.home.read();
    const today = dayOf(this.clock.now(), timeZone);
    const rows: { id: string; value: string; name: string; at: string }[] = await this.dataSource.query(
      `select e.id, e.value, a.legal_name as name, iso(e.proposed_at) as at from entity_change e join agency a on a.id = e.agency_id
       where e.status = 'proposed' and e.proposed_by <> $1 order by e.proposed_at limit 500`,
      [actor.id],
    );
    return rows.map(({ id, value, name, at }) => {
      const due = addDays(dayOf(at, timeZone), DECIDE_IN_DAYS);
      const item = { kind: 'entity-change', id, title: value, subject: name, due, overdue: due < today };
      return { ...item, action: 'record-entity-change', path: `/entity-changes/${id}/show` };
    });
  }
}
