import { addDays, dayOf, type LegalDay } from '@amparo/kernel';
import { NO_RETURN_CODE, RETURN_PERIOD } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';

interface Row {
  readonly id: string;
  readonly agencyId: string;
  readonly subject: string;
  readonly period: string;
  readonly status: 'overdue' | 'filed';
  readonly dueOn: LegalDay;
  readonly filedOn: LegalDay | null;
  /** A sanction for it was proposed already. */
  readonly isPursued: boolean;
}

/** Returns to look at, and to go after; one that never comes is the sanction officers' in the end. */
@Injectable()
export class ReturnQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of({ id, role }: Actor): Promise<QueueItem[]> {
    if (role !== 'licensing_officer' && role !== 'sanction_officer') return [];
    const { timeZone } = await this.home.read();
    const today = dayOf(this.clock.now(), timeZone);
    const rows: Row[] = await this.dataSource.query(
      `select t.id, t.agency_id as "agencyId", a.legal_name as subject, t.period, t.status, t.due_on as "dueOn", (t.filed_at at time zone $2)::date as "filedOn",
         exists (select from sanction s where s.agency_id = t.agency_id and $3 = any(s.codes) and (s.proposed_at at time zone $2)::date > t.due_on) as "isPursued"
       from periodic_return t join agency a on a.id = t.agency_id
       where t.status = 'overdue' or (t.status = 'filed' and t.filed_by <> $1) order by t.due_on, t.id limit 500`,
      [id, timeZone, NO_RETURN_CODE],
    );
    return rows.flatMap((row) => (role === 'licensing_officer' ? [toReview(row, today)] : toSanction(row, today)));
  }
}

function toReview({ id, subject, period, status, dueOn, filedOn }: Row, today: LegalDay): QueueItem {
  const due =
    status === 'filed'
      ? addDays(filedOn ?? dueOn, RETURN_PERIOD.reviewInDays)
      : addDays(dueOn, RETURN_PERIOD.followUpInDays);
  return {
    ...{ kind: 'return', id, title: period, subject, due, overdue: due < today },
    ...{ action: status === 'filed' ? 'review-return' : 'chase-return', path: `/returns/${id}/show` },
  };
}

function toSanction({ id, agencyId, subject, period, status, dueOn, isPursued }: Row, today: LegalDay): QueueItem[] {
  const due = addDays(dueOn, RETURN_PERIOD.followUpInDays);
  if (status !== 'overdue' || due >= today || isPursued) return [];
  return [
    {
      ...{ kind: 'return', id, title: `${period} · ${NO_RETURN_CODE}`, subject, due, overdue: true },
      ...{ action: 'propose-for-no-return', path: `/sanctions/create?agency=${agencyId}&codes=${NO_RETURN_CODE}` },
    },
  ];
}
