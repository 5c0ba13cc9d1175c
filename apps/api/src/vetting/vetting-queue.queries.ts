import { addDays, dayOf } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';

/** Days in which somebody should have looked at what was found: the agency waits meanwhile. */
const CONCLUDE_IN_DAYS = 7;

/** What was found about agencies, and waits for a person's conclusion. */
@Injectable()
export class VettingQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    if (actor.role !== 'licensing_officer') return [];
    const { timeZone } = await this.home.read();
    const today = dayOf(this.clock.now(), timeZone);
    const rows: { id: string; number: string; name: string; occasion: string; runAt: string }[] =
      await this.dataSource.query(
        `select v.id, a.number, a.legal_name as name, v.occasion, iso(v.run_at) as "runAt" from vetting v join agency a on a.id = v.agency_id
       where v.status = 'flagged' order by v.run_at limit 500`,
      );
    return rows.map(({ id, number, name, occasion, runAt }) => {
      const due = addDays(dayOf(runAt, timeZone), CONCLUDE_IN_DAYS);
      return {
        kind: 'vetting',
        id,
        title: number,
        subject: name,
        due,
        overdue: due < today,
        action: occasion === 'later' ? 'conclude-later-vetting' : 'conclude-vetting',
        path: `/vettings/${id}/show`,
      };
    });
  }
}
