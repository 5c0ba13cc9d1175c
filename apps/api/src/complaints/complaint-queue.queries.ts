import { dutyOf, isOverdue } from '@amparo/complaints';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/request-context.js';
import type { QueueItem } from '../queue/index.js';
import { ComplaintQueries } from './complaint.queries.js';
import { CASE_COLUMNS, caseActor, type CaseRow, complaintOf } from './complaint.repository.js';
import { CASES, scopeOf, scopeParameters } from './complaint.scope.js';

type Row = CaseRow & { readonly reference: string; readonly subject: string };

const MOST = 500;

/** The cases that wait for an act of the signed-in person, and those that climbed to them. */
@Injectable()
export class ComplaintQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly complaints: ComplaintQueries,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    const today = await this.complaints.today();
    const rows: Row[] = await this.dataSource.query(
      `select ${CASE_COLUMNS}, c.reference, coalesce(a.legal_name, c.contact) as subject from ${CASES}
       where ${scopeOf(actor)} and c.status <> 'closed' order by c.turn_ends_on, c.id limit ${MOST}`,
      scopeParameters(actor, today),
    );
    return rows.flatMap((row) => {
      const complaint = complaintOf(row);
      const action = dutyOf(complaint, caseActor(actor), today);
      if (action === null) return [];
      const overdue = isOverdue(complaint, today);
      return [
        {
          kind: 'complaint',
          id: row.id,
          title: row.reference,
          subject: row.subject,
          // Late is what the complainant was told a day for; the turn that a climb gave anew ends later.
          due: (overdue ? row.dueOn : row.turnEndsOn) ?? today,
          overdue,
          action: action.replace('_', '-'),
          path: `/complaints/${row.id}/show`,
        },
      ];
    });
  }
}
