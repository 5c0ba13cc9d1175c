import { type PeriodicReturn, refuseRegistry, returnStep, type ReturnVerb } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { appendActs } from '../database/acts.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { tellAgency, type Told } from './return.mail.js';
import { ReturnQueries } from './return.queries.js';
import type { FileReturn } from './return.requests.js';
import type { ReturnAnswer } from './return.responses.js';

@Injectable()
export class ReturnCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: ReturnQueries,
  ) {}

  file(id: string, { placements, terminations, conditionNotes }: FileReturn): Promise<ReturnAnswer> {
    return this.step(id, 'file', null, (tx) =>
      tx.query(
        `update periodic_return set placements = $2, terminations = $3, condition_notes = $4, filed_by = $5, filed_at = $6 where id = $1`,
        [id, placements, terminations, conditionNotes ?? null, tx.actor.id, tx.now],
      ),
    );
  }

  accept(id: string, reasons: string | undefined): Promise<ReturnAnswer> {
    return this.step(id, 'accept', reasons ?? null, (tx) =>
      tx.query('update periodic_return set accepted_by = $2 where id = $1', [id, tx.actor.id]),
    );
  }

  sendBack(id: string, reasons: string): Promise<ReturnAnswer> {
    return this.step(id, 'send_back', reasons, (tx, told) => tellAgency(tx, told, 'return-sent-back', reasons));
  }

  private step(
    id: string,
    verb: ReturnVerb,
    reasons: string | null,
    work: (tx: Transaction, told: Told) => Promise<unknown>,
  ): Promise<ReturnAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<PeriodicReturn & Told & { version: number }>(
        'select id, status, agency_id as "agencyId", filed_by as "filedBy", period, due_on as "dueOn", version from periodic_return where id = $1 for update',
        [id],
      );
      if (!row) return refuseRegistry('return.missing');
      const to = returnStep(row, verb, tx.actor);
      assertVersion(row.version);
      await work(tx, row);
      await tx.query('update periodic_return set status = $2, status_since = $3, version = version + 1 where id = $1', [
        id,
        to,
        tx.now,
      ]);
      await appendActs(tx, 'periodic_return_id', [id], { verb, to, reasons });
      tx.record({ kind: 'returns', id }, { agencyId: row.agencyId });
      return this.returns.one(id, tx.actor, tx.manager);
    });
  }
}
