import {
  assign,
  type CaseSituation,
  close,
  type Complaint,
  type Decided,
  investigate,
  message,
  orderInspection,
  reopen,
  requestInformation,
  triage,
} from '@amparo/complaints';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { planInspection } from '../inspections/index.js';
import { Ids } from '../ports/index.js';
import { officerForCase } from './case-team.facts.js';
import { ComplaintQueries } from './complaint.queries.js';
import {
  caseActor,
  insertMessage,
  linkInspection,
  loadForVerb,
  respondentOf,
  saveStep,
} from './complaint.repository.js';
import type {
  AssignComplaint,
  CloseComplaint,
  OrderInspection,
  ReopenComplaint,
  SealedMessage,
  TriageComplaint,
} from './complaint.requests.js';
import type { ComplaintAnswer } from './complaint.responses.js';
import { bytesOf } from './sealed.fields.js';

interface More {
  /** A message that goes with the step. */
  readonly sealed?: string | undefined;
  readonly agencyId?: string | undefined;
}

@Injectable()
export class ComplaintCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly complaints: ComplaintQueries,
    private readonly ids: Ids,
  ) {}

  triage(id: string, { agencyId, ...found }: TriageComplaint): Promise<ComplaintAnswer> {
    return this.change(id, (complaint, situation) => triage(complaint, found, situation), { agencyId });
  }

  assign(id: string, { officerId }: AssignComplaint): Promise<ComplaintAnswer> {
    return this.change(id, async (complaint, situation, tx) =>
      assign(complaint, await officerForCase(tx, officerId), situation),
    );
  }

  requestInformation(id: string, { sealed }: SealedMessage): Promise<ComplaintAnswer> {
    return this.change(id, requestInformation, { sealed });
  }

  message(id: string, { sealed }: SealedMessage): Promise<ComplaintAnswer> {
    return this.change(id, message, { sealed });
  }

  investigate(id: string): Promise<ComplaintAnswer> {
    return this.change(id, investigate);
  }

  /** The inspection's own record says nothing of the complaint, and neither does the audit log: the link stands in one table alone. */
  orderInspection(id: string, { type, officeId, notBefore, reasons }: OrderInspection): Promise<ComplaintAnswer> {
    return this.change(id, async (complaint, situation, tx) => {
      const decided = orderInspection(complaint, situation);
      const subject = await respondentOf(tx, id);
      const plan = { ...subject, type, officeId: officeId ?? complaint.officeId, notBefore, reasons };
      const inspection = await planInspection(tx, plan);
      await linkInspection(tx, id, inspection.id);
      tx.record({ kind: 'inspections', id: inspection.id }, {}, 'inspection.plan');
      return decided;
    });
  }

  close(id: string, { code, sealed }: CloseComplaint): Promise<ComplaintAnswer> {
    return this.change(id, (complaint, situation) => close(complaint, { code }, situation), { sealed });
  }

  reopen(id: string, { reasons }: ReopenComplaint): Promise<ComplaintAnswer> {
    return this.change(id, (complaint, situation) => reopen(complaint, reasons, situation));
  }

  private change(
    id: string,
    decide: (complaint: Complaint, situation: CaseSituation, tx: Transaction) => Decided | Promise<Decided>,
    { sealed, agencyId }: More = {},
  ): Promise<ComplaintAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const today = await this.complaints.today();
      const { complaint } = await loadForVerb(tx, id, today);
      const actor = caseActor(tx.actor);
      const decided = await decide(complaint, { actor, today }, tx);
      await saveStep(tx, id, decided, actor, today, agencyId);
      if (sealed)
        await insertMessage(tx, id, { id: this.ids.id(), officerId: actor.id, sealed: bytesOf(sealed) }, today);
      tx.record({ kind: 'complaints', id }, decided.step.facts);
      return this.complaints.afterVerb(tx.manager, id, tx.actor);
    });
  }
}
