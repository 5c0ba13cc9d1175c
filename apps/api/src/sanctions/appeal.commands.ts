import {
  approveEnd,
  archiveSanction,
  dismissAppeal,
  grantStay,
  lodgeAppeal,
  proposeEnd,
  refuseEnd,
  refuseSanction,
  type Sanction,
  undoingOf,
  upholdAppeal,
  withdrawAppeal,
} from '@amparo/sanctions';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';
import { appendOnSanction } from '../licensing/index.js';
import { SanctionDesk } from './sanction.desk.js';
import { appendAct, hasInterest, loadForVerb, type StoredSanction } from './sanction.repository.js';
import type { DecideAppeal, LodgeAppeal, ProposeEnd } from './sanction.requests.js';
import type { SanctionAnswer } from './sanction.responses.js';

type OnLicences = Parameters<typeof appendOnSanction>[1]['kind'];

/** A decided sanction: its appeal, its end, and the interests that keep people away from it. */
@Injectable()
export class AppealCommands {
  constructor(private readonly desk: SanctionDesk) {}

  private onLicences(
    tx: Transaction,
    { id, ground, reviewRight }: Sanction,
    kind: OnLicences,
    proposedBy: string | null,
    reasons: string,
  ): Promise<string[]> {
    const { newId } = this.desk;
    return appendOnSanction(tx, { sanctionId: id, kind, ground, reviewRight, reasons, proposedBy, newId });
  }

  lodge(id: string, { lodgedOn, stayAsked, reasons }: LodgeAppeal): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => ({
      after: lodgeAppeal(sanction, { lodgedOn, stayAsked }, situation),
      columns: {
        ...{ appeal_lodged_on: lodgedOn, stay_asked: stayAsked, appeal_recorded_by: tx.actor.id },
        ...{ end_proposed_by: null, end_ground: null, end_reason: null },
      },
      act: { verb: 'lodge_appeal', reasons, facts: { lodgedOn, stayAsked } },
      licences: () => this.onLicences(tx, sanction, 'lodge_appeal', null, 'An appeal was lodged.'),
    }));
  }

  grantStay(id: string, { ground, reasons }: DecideAppeal): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => ({
      after: grantStay(sanction, situation),
      columns: { stayed_at: tx.now, stayed_by: tx.actor.id },
      act: { verb: 'grant_stay', effectiveAt: tx.now, ground, reasons },
      licences: () =>
        this.onLicences(tx, { ...sanction, ground }, 'stay', sanction.appeal?.recordedBy ?? null, reasons),
    }));
  }

  /** The decision is undone from now on: its licences stand as they did before, and its listing ends. */
  uphold(id: string, { ground, reasons }: DecideAppeal): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => ({
      after: upholdAppeal(sanction, situation),
      columns: {
        ...this.closed(tx, sanction, 'upheld'),
        ...{ appeal_decided_by: tx.actor.id, ended_at: tx.now, end_ground: 'overturned', end_reason: reasons },
      },
      act: { verb: 'uphold_appeal', effectiveAt: tx.now, ground, reasons },
      licences: () =>
        this.onLicences(tx, { ...sanction, ground }, 'uphold_appeal', sanction.appeal?.recordedBy ?? null, reasons),
    }));
  }

  dismiss(id: string, { ground, reasons }: DecideAppeal): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => ({
      after: dismissAppeal(sanction, situation),
      columns: { ...this.closed(tx, sanction, 'dismissed'), appeal_decided_by: tx.actor.id },
      act: { verb: 'dismiss_appeal', effectiveAt: tx.now, ground, reasons },
      licences: () =>
        this.onLicences(tx, { ...sanction, ground }, 'dismiss_appeal', sanction.appeal?.recordedBy ?? null, reasons),
    }));
  }

  withdrawAppeal(id: string, reasons: string): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => ({
      after: withdrawAppeal(sanction, situation),
      columns: this.closed(tx, sanction, 'withdrawn'),
      act: { verb: 'withdraw_appeal', effectiveAt: tx.now, reasons },
      licences: () => this.onLicences(tx, sanction, 'withdraw_appeal', null, 'The appeal was withdrawn.'),
    }));
  }

  private closed(tx: Transaction, { appeal }: Sanction, outcome: string) {
    return { appeal_outcome: outcome, ...(appeal?.stayedAt ? { stay_over_at: tx.now } : {}) };
  }

  proposeEnd(id: string, { ground, publicReason }: ProposeEnd): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => ({
      after: proposeEnd(sanction, { ground, publicReason }, situation),
      columns: { end_proposed_by: tx.actor.id, end_ground: ground, end_reason: publicReason },
      act: { verb: 'propose_end', ground, reasons: publicReason },
    }));
  }

  approveEnd(id: string): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => {
      const after = approveEnd(sanction, situation);
      const { ground, publicReason, proposedBy } = sanction.ending ?? refuseSanction('sanction.end.not-proposed');
      const undoing = undoingOf(sanction.measure, ground);
      return {
        after,
        columns: { ended_at: tx.now, end_decided_by: tx.actor.id },
        act: { verb: 'approve_end', effectiveAt: tx.now, ground, reasons: publicReason },
        licences: async () => undoing && this.onLicences(tx, sanction, undoing, proposedBy, publicReason),
      };
    });
  }

  refuseEnd(id: string, reasons: string): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation) => ({
      after: refuseEnd(sanction, situation),
      columns: { end_proposed_by: null, end_ground: null, end_reason: null },
      act: { verb: 'refuse_end', reasons },
    }));
  }

  archive(id: string, reasons: string): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation) => ({
      after: archiveSanction(sanction, situation),
      act: { verb: 'archive', reasons },
    }));
  }

  /** From then on this person does nothing about the one concerned. Counts no version: it changes nothing of the sanction. */
  declareInterest(id: string, reasons: string): Promise<SanctionAnswer> {
    return this.desk.unitOfWork.run(async (tx) => {
      const sanction = await loadForVerb(tx, id);
      if (await hasInterest(tx, tx.actor.id, sanction)) refuseSanction('sanction.interest-known');
      await this.insertInterest(tx, sanction, reasons);
      await appendAct(tx, sanction, { id: this.desk.newId(), verb: 'declare_interest' });
      return this.desk.sanctions.one(id, tx.actor, tx.manager);
    });
  }

  private async insertInterest(tx: Transaction, sanction: StoredSanction, reasons: string): Promise<void> {
    const { id, agencyId, personId } = sanction;
    const alone = agencyId === null && personId === null ? id : null;
    await tx.query(
      `insert into declared_interest (id, user_id, agency_id, person_id, sanction_id, reasons, declared_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [this.desk.newId(), tx.actor.id, agencyId, personId, alone, reasons, tx.now],
    );
  }
}
