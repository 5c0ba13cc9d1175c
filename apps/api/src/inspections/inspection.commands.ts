import {
  close,
  qualityCheck,
  recordAnswers,
  schedule,
  type Situation,
  start,
  stepOf,
  submit,
  type Visit,
} from '@amparo/inspections';
import { Refusal } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { openCorrectiveActions } from './corrective-action.repository.js';
import { InspectionQueries } from './inspection.queries.js';
import {
  answersOf,
  appendEvent,
  insertAnswers,
  loadForVerb,
  saveInspection,
  type StoredInspection,
} from './inspection.repository.js';
import type {
  CancelInspection,
  CloseInspection,
  PlanInspection,
  QualityCheck,
  RecordAnswers,
  ScheduleInspection,
} from './inspection.requests.js';
import type { InspectionAnswer } from './inspection.responses.js';
import { planInspection } from './plan-inspection.js';

export const situationOf = (
  { actor, now }: Transaction,
  { timeZone }: Pick<StoredInspection, 'timeZone'>,
): Situation => ({
  actor: { id: actor.id ?? '', role: actor.role, agencyId: actor.agencyId },
  now,
  timeZone,
});

@Injectable()
export class InspectionCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inspections: InspectionQueries,
  ) {}

  /** For the planner's own office. */
  plan(body: PlanInspection): Promise<InspectionAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { officeId } = tx.actor;
      if (!officeId) throw new Refusal('inspection.plan.no-office', 'conflict');
      const { id } = await planInspection(tx, { ...body, officeId });
      tx.record({ kind: 'inspections', id }, { type: body.type });
      return this.inspections.one(id, tx.actor, tx.manager);
    });
  }

  schedule(id: string, { inspectorId, day, instructions }: ScheduleInspection): Promise<InspectionAnswer> {
    return this.change(id, async (tx, inspection, situation) => {
      await refuseUnlessInspector(tx, inspectorId);
      const others = await otherVisits(tx, inspection);
      const next = schedule(inspection, { inspectorId, day }, others, situation);
      await saveInspection(tx, id, {
        status: next.status,
        inspector_id: next.inspectorId,
        scheduled_on: next.scheduledOn,
        due_on: next.dueOn,
        instructions: instructions ?? null,
      });
      const facts = { inspector: inspectorId, day };
      await appendEvent(tx, id, { verb: 'schedule', from: inspection.status, to: next.status, facts });
      return facts;
    });
  }

  cancel(id: string, { reasons }: CancelInspection): Promise<InspectionAnswer> {
    return this.change(id, async (tx, inspection, situation) => {
      const { status } = stepOf(inspection, 'cancel', situation);
      await saveInspection(tx, id, { status, due_on: null, closed_by: tx.actor.id, closed_at: tx.now });
      await appendEvent(tx, id, { verb: 'cancel', from: inspection.status, to: status, reasons });
    });
  }

  start(id: string): Promise<InspectionAnswer> {
    return this.change(id, async (tx, inspection, situation) => {
      const { status, dueOn } = start(inspection, situation);
      await saveInspection(tx, id, { status, due_on: dueOn, started_at: tx.now });
      await appendEvent(tx, id, { verb: 'start', from: inspection.status, to: status });
    });
  }

  /** Several items at once. Sent again after a lost answer, with the same key, it is recorded once. */
  recordAnswers(id: string, { answers }: RecordAnswers): Promise<InspectionAnswer> {
    return this.change(id, async (tx, inspection, situation) => {
      const given = answers.map(({ item, answer, note }) => ({ item, answer: answer ?? null, note: note ?? '' }));
      const changed = recordAnswers(inspection, await answersOf(tx, id), given, situation);
      await insertAnswers(tx, id, changed);
      await saveInspection(tx, id);
      return { items: changed.map(({ item }) => item) };
    });
  }

  submit(id: string): Promise<InspectionAnswer> {
    return this.change(id, async (tx, inspection, situation) => {
      const { status, dueOn, score, commentBy } = submit(inspection, await answersOf(tx, id), situation);
      const { points, outcome } = score;
      await saveInspection(tx, id, {
        status,
        due_on: dueOn,
        submitted_at: tx.now,
        comment_by: commentBy,
        points,
        outcome,
      });
      const facts = { points, outcome };
      await appendEvent(tx, id, { verb: 'submit', from: inspection.status, to: status, facts });
      return facts;
    });
  }

  qualityCheck(id: string, { outcome, reasons, corrections = [] }: QualityCheck): Promise<InspectionAnswer> {
    return this.change(id, async (tx, inspection, situation) => {
      const isPassed = outcome === 'pass';
      const { status, dueOn, findings } = qualityCheck(inspection, await answersOf(tx, id), isPassed, situation);
      const checked = isPassed ? { checked_by: tx.actor.id, checked_at: tx.now } : {};
      await saveInspection(tx, id, { status, due_on: dueOn, ...checked });
      await openCorrectiveActions(tx, id, findings, corrections, situation);
      const facts = { findings: findings.length };
      await appendEvent(tx, id, { verb: outcome, from: inspection.status, to: status, reasons, facts });
      return { outcome, ...facts };
    });
  }

  close(id: string, { reasons }: CloseInspection): Promise<InspectionAnswer> {
    return this.change(id, async (tx, inspection, situation) => {
      const { status } = close(inspection, situation);
      await saveInspection(tx, id, { status, due_on: null, closed_by: tx.actor.id, closed_at: tx.now });
      // That nobody answered within the days is recorded like an answer.
      const facts = { commented: inspection.isCommented };
      await appendEvent(tx, id, {
        verb: 'close',
        from: inspection.status,
        to: status,
        reasons: reasons ?? null,
        facts,
      });
      return facts;
    });
  }

  private change(
    id: string,
    work: (tx: Transaction, inspection: StoredInspection, situation: Situation) => Promise<object | void>,
  ): Promise<InspectionAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const inspection = await loadForVerb(tx, id);
      const facts = await work(tx, inspection, situationOf(tx, inspection));
      tx.record({ kind: 'inspections', id }, { ...facts });
      return this.inspections.one(id, tx.actor, tx.manager);
    });
  }
}

async function refuseUnlessInspector(tx: Transaction, id: string): Promise<void> {
  const [found] = await tx.query(
    `select 1 from user_account where id = $1 and role = 'inspector' and disabled_at is null`,
    [id],
  );
  if (!found)
    throw new Refusal('request.invalid', 'invalid', {}, [
      { pointer: '/inspectorId', code: 'inspection.schedule.not-an-inspector' },
    ]);
}

/** The other visits to the same agency, one scheduling at a time: two at once would not see each other's. */
async function otherVisits(tx: Transaction, { id, agencyId }: StoredInspection): Promise<Visit[]> {
  if (agencyId === null) return [];
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('visits to ' || $1, 0))`, [agencyId]);
  return tx.query<Visit>(
    `select inspector_id as "inspectorId", scheduled_on as day from inspection
     where agency_id = $1 and id <> $2 and status not in ('planned', 'cancelled') order by scheduled_on, number`,
    [agencyId, id],
  );
}
