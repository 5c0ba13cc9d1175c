import { complaintLifecycle, isOverdue } from '@amparo/complaints';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Configuration } from '../configuration.js';
import { CONFIGURATION } from '../ports/index.js';
import { ComplaintQueries } from './complaint.queries.js';
import type { CaseRow } from './complaint.repository.js';
import { receiptSaltOf } from './receipt-keys.js';
import type { IntakeAnswer, IntakeTeam, ThreadAnswer, ThreadMessage } from './lodging.responses.js';

type ThreadRow = Pick<CaseRow, 'id' | 'version' | 'status' | 'receivedOn' | 'dueOn' | 'rung' | 'closedCode'> &
  Pick<ThreadAnswer, 'reference' | 'teamRecipient' | 'replyRecipient'>;

/** What the portal needs to take complaints in, and what a receipt shows. */
@Injectable()
export class ThreadQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly complaints: ComplaintQueries,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async intake(): Promise<IntakeAnswer> {
    const teams: IntakeTeam[] = await this.dataSource.query(
      `select id, name, office_id as "officeId", districts, recipient from case_team where recipient is not null order by districts = '{}' desc, name`,
    );
    return { receiptSalt: receiptSaltOf(this.configuration.receiptPepper), teams };
  }

  async find(manager: EntityManager, lookupHash: Buffer): Promise<ThreadAnswer | null> {
    const [row]: ThreadRow[] = await manager.query(
      `select c.id, c.version, c.reference, c.status, c.received_on as "receivedOn", c.due_on as "dueOn", c.rung, c.closed_code as "closedCode",
         t.recipient as "teamRecipient", c.reply_recipient as "replyRecipient"
       from complaint c join case_team t on t.id = c.team_id where c.lookup_hash = $1`,
      [lookupHash],
    );
    if (!row) return null;
    const { id, rung, closedCode, ...shown } = row;
    const messages: (Omit<ThreadMessage, 'sealed'> & { sealed: Buffer })[] = await manager.query(
      `select id, sent_by as "from", sent_on as "on", sealed from complaint_message where complaint_id = $1 order by ordinal`,
      [id],
    );
    return {
      ...shown,
      overdue: isOverdue(row, await this.complaints.today()),
      escalated: row.status !== 'closed' && rung !== 'own',
      ...(row.status === 'closed' && closedCode ? { closedCode } : {}),
      messages: messages.map((message) => ({ ...message, sealed: message.sealed.toString('base64') })),
      allowedActions: complaintLifecycle.verbsFor(row.status, 'complainant').map((verb) => verb.replace('_', '-')),
    };
  }
}
