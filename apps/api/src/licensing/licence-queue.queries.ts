import { dayOf } from '@amparo/kernel';
import { allowedProposalVerbs, type Proposal } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';

interface Row extends Proposal {
  readonly licenceId: string;
  readonly number: string;
  readonly agencyName: string;
  readonly due: string;
}

/** Days in which a proposal should be decided, or its notice served. */
const DUE_IN_DAYS = 14;

/** The proposals that wait for an act of the signed-in person. */
@Injectable()
export class LicenceQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    const { timeZone } = await this.home.read();
    const now = this.clock.now();
    const today = dayOf(now, timeZone);
    const rows: Row[] = await this.dataSource.query(
      `select p.id, p.measure, p.status, p.terms, p.ground, p.reasons, p.review_right as "reviewRight", p.proposed_by as "proposedBy", p.reply_by as "replyBy",
         l.id as "licenceId", l.number, a.legal_name as "agencyName",
         ((case when p.reply_by is null then p.proposed_at else p.reply_by::timestamptz end) + make_interval(days => $1))::date as due
       from licence_proposal p join licence l on l.id = p.licence_id join agency a on a.id = l.agency_id
       where p.status in ('proposed', 'noticed') order by p.proposed_at limit 500`,
      [DUE_IN_DAYS],
    );
    return rows.flatMap((row) => {
      const verbs = allowedProposalVerbs(row, { actor: { id: actor.id ?? '', role: actor.role }, now, timeZone });
      const action = verbs.find((verb) => verb === 'serve_notice' || verb === 'decide');
      if (!action) return [];
      return [
        {
          kind: 'licence-proposal',
          id: row.id,
          title: row.number,
          subject: row.agencyName,
          due: row.due,
          overdue: row.due < today,
          action: action.replace('_', '-'),
          path: `/licences/${row.licenceId}/show`,
        },
      ];
    });
  }
}
