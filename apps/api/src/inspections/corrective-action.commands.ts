import { correctiveStep, rejectCorrection, type Situation } from '@amparo/inspections';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { CorrectiveActionQueries } from './corrective-action.queries.js';
import {
  appendCorrectiveEvents,
  loadCorrectiveForVerb,
  type StoredCorrectiveAction,
} from './corrective-action.repository.js';
import type { RejectCorrection, ReportDone, VerifyCorrection } from './corrective-action.requests.js';
import type { CorrectiveActionAnswer } from './corrective-action.responses.js';
import { situationOf } from './inspection.commands.js';

@Injectable()
export class CorrectiveActionCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly correctiveActions: CorrectiveActionQueries,
  ) {}

  reportDone(id: string, { what }: ReportDone): Promise<CorrectiveActionAnswer> {
    return this.change(id, async (tx, action, situation) => {
      const to = correctiveStep(action, 'report_done', situation);
      await tx.query(
        'update corrective_action set status = $2, reported_by = $3, reported_at = $4, version = version + 1 where id = $1',
        [id, to, tx.actor.id, tx.now],
      );
      await appendCorrectiveEvents(tx, [id], { verb: 'report_done', from: action.status, to, reasons: what });
    });
  }

  verify(id: string, { reasons }: VerifyCorrection): Promise<CorrectiveActionAnswer> {
    return this.change(id, async (tx, action, situation) => {
      const to = correctiveStep(action, 'verify', situation);
      await tx.query(
        'update corrective_action set status = $2, verified_by = $3, verified_at = $4, version = version + 1 where id = $1',
        [id, to, tx.actor.id, tx.now],
      );
      await appendCorrectiveEvents(tx, [id], { verb: 'verify', from: action.status, to, reasons: reasons ?? null });
    });
  }

  reject(id: string, body: RejectCorrection): Promise<CorrectiveActionAnswer> {
    return this.change(id, async (tx, action, situation) => {
      const { status, dueOn } = rejectCorrection(action, body.dueOn, situation);
      await tx.query('update corrective_action set status = $2, due_on = $3, version = version + 1 where id = $1', [
        id,
        status,
        dueOn,
      ]);
      const { reasons } = body;
      await appendCorrectiveEvents(tx, [id], {
        verb: 'reject',
        from: action.status,
        to: status,
        reasons,
        facts: { dueOn },
      });
    });
  }

  private change(
    id: string,
    work: (tx: Transaction, action: StoredCorrectiveAction, situation: Situation) => Promise<void>,
  ): Promise<CorrectiveActionAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const action = await loadCorrectiveForVerb(tx, id);
      await work(tx, action, situationOf(tx, action));
      tx.record({ kind: 'corrective-actions', id }, { inspection: action.inspectionId });
      return this.correctiveActions.one(id, tx.actor, tx.manager);
    });
  }
}
