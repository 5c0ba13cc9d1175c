import { dayOf, publicNumber } from '@amparo/kernel';
import {
  adopt,
  APPEAL_DAYS,
  decideSanction,
  orderPreventive,
  proposeSanction,
  recordReply,
  rejectSanction,
  type Sanction,
  SANCTION_RULES,
  serveSanctionNotice,
  withdrawSanction,
} from '@amparo/sanctions';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';
import { appendFromSanction, appendOnSanction } from '../licensing/index.js';
import { insertSanction } from './sanction-insert.repository.js';
import { SanctionDesk } from './sanction.desk.js';
import { appendAct, replaceLicences, type StoredSanction } from './sanction.repository.js';
import type {
  DecideSanction,
  OrderPreventive,
  ProposeSanction,
  RecordReply,
  SanctionContent,
  ServeSanctionNotice,
} from './sanction.requests.js';
import type { SanctionAnswer } from './sanction.responses.js';
import { licencesOf, subjectOf, violationsOf } from './subject.repository.js';

const contentOf = (body: SanctionContent, licenceIds: readonly string[], codes: readonly string[]) => ({
  measure: body.measure,
  codes,
  ground: body.ground,
  reasons: body.reasons,
  publicReason: body.publicReason,
  reviewRight: body.reviewRight,
  appealDays: body.appealDays ?? APPEAL_DAYS.usual,
  licenceIds,
  terms: {
    points: body.points ?? null,
    fine: body.fine ?? null,
    effectiveOn: body.effectiveOn ?? null,
    until: body.until ?? null,
    untilMet: body.untilMet ?? null,
    conditions: body.conditions ?? [],
  },
});

/** A sanction from its proposal to its decision. */
@Injectable()
export class SanctionCommands {
  constructor(private readonly desk: SanctionDesk) {}

  propose(body: ProposeSanction): Promise<SanctionAnswer> {
    return this.desk.unitOfWork.run(async (tx) => {
      const home = await this.desk.home.read();
      const subject = await subjectOf(tx, body, home.country);
      const situation = await this.desk.situation(tx, { id: null, ...subject });
      const content = contentOf(body, await licencesOf(tx, body, subject), await violationsOf(tx, body, subject));
      const sanction = proposeSanction(this.desk.newId(), { ...content, subjectKind: body.subjectKind }, situation);
      await insertSanction(tx, sanction, subject, {
        number: (serial) => publicNumber(home.id, Number(dayOf(tx.now, home.timeZone).slice(0, 4)), serial),
        findingIds: body.findingIds ?? [],
        correctiveActionId: null,
        officeId: tx.actor.officeId,
        authorityId: tx.actor.authorityId,
      });
      const { ground, reasons, reviewRight, measure } = sanction;
      const act = { id: this.desk.newId(), verb: 'propose', ground, reasons, reviewRight, facts: { measure } } as const;
      await appendAct(tx, sanction, act);
      return this.desk.sanctions.one(sanction.id, tx.actor, tx.manager);
    });
  }

  /** An officer takes up what a job suggested, and says what is proposed and why. */
  adopt(id: string, body: SanctionContent): Promise<SanctionAnswer> {
    return this.desk.verb(id, async (sanction, situation, tx) => {
      const content = contentOf(body, await licencesOf(tx, body, sanction), await violationsOf(tx, body, sanction));
      const after = adopt(sanction, content, situation);
      const { terms, ground, reasons, reviewRight, measure } = after;
      await replaceLicences(tx, id, after.licenceIds);
      return {
        after,
        columns: {
          ...{ measure, ground, reasons, review_right: reviewRight, public_reason: after.publicReason },
          ...{ codes: after.codes, finding_ids: body.findingIds ?? [], appeal_days: after.appealDays },
          ...{
            points: terms.points,
            fine_amount: terms.fine?.amount ?? null,
            fine_currency: terms.fine?.currency ?? null,
          },
          ...{ effective_on: terms.effectiveOn, until_on: terms.until, until_met: terms.untilMet },
          ...{ conditions: terms.conditions, proposed_by: after.proposedBy, proposed_at: tx.now },
        },
        act: { verb: 'adopt', ground, reasons, reviewRight, facts: { measure } },
      };
    });
  }

  serveNotice(id: string, body: ServeSanctionNotice): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation) => {
      const after = serveSanctionNotice(sanction, body, situation);
      return {
        after,
        columns: { noticed_at: situation.now, served_how: body.servedHow, reply_by: after.replyBy },
        act: { verb: 'serve_notice', facts: { servedHow: body.servedHow, replyBy: after.replyBy } },
      };
    });
  }

  recordReply(id: string, { receivedOn, from, words }: RecordReply): Promise<SanctionAnswer> {
    return this.desk.verb(id, async (sanction, situation, tx) => {
      const after = recordReply(sanction, { receivedOn }, situation);
      await tx.query(
        `insert into sanction_reply (id, sanction_id, received_on, came_from, words, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [this.desk.newId(), id, receivedOn, from, words, tx.actor.id, tx.now],
      );
      return { after, act: { verb: 'record_reply', facts: { receivedOn } } };
    });
  }

  /** The licences are suspended at once, while the case runs. */
  orderPreventive(id: string, { until, reasons }: OrderPreventive): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => {
      const after = orderPreventive(sanction, { until }, situation);
      const { ground, reviewRight } = after;
      return {
        after,
        columns: { preventive_until: until, preventive_by: tx.actor.id },
        act: { verb: 'order_preventive', effectiveAt: tx.now, ground, reasons, reviewRight, facts: { until } },
        licences: () =>
          appendFromSanction(tx, {
            ...this.cited(after, reasons),
            ...{ licenceIds: after.licenceIds, measure: 'suspend', effectiveAt: tx.now, until, conditions: [] },
          }),
      };
    });
  }

  decide(id: string, { reasons }: DecideSanction): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => {
      const after = decideSanction(sanction, situation);
      const { ground, reviewRight, terms, effectiveAt, appealBy } = after;
      const { licence: measure } = SANCTION_RULES[after.measure];
      return {
        after,
        columns: {
          ...{ decided_by: after.decidedBy, decided_at: tx.now, deciding_authority_id: tx.actor.authorityId },
          ...{ effective_at: effectiveAt, appeal_by: appealBy },
        },
        act: {
          ...{ verb: 'decide', effectiveAt, ground, reasons: reasons ?? after.reasons, reviewRight },
          facts: { measure: after.measure, until: terms.until, appealBy },
        },
        licences: async () => {
          if (measure === null || effectiveAt === null) return;
          const { until, conditions } = terms;
          const cited = this.cited(after, after.publicReason);
          await appendFromSanction(tx, {
            ...cited,
            licenceIds: after.licenceIds,
            measure,
            effectiveAt,
            until,
            conditions,
          });
        },
      };
    });
  }

  /** What licence decisions say that carry out a sanction: its ground, and what everybody may read of its reasons. */
  private cited({ id, ground, reviewRight, proposedBy }: Sanction, reasons: string) {
    return { sanctionId: id, ground, reasons, reviewRight, proposedBy, newId: this.desk.newId };
  }

  reject(id: string, reasons: string): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation, tx) => ({
      after: rejectSanction(sanction, situation),
      columns: { rejected_by: tx.actor.id },
      act: { verb: 'reject', reasons },
      licences: () => this.liftPreventive(tx, sanction),
    }));
  }

  /** A precaution ends with the case that it was for. */
  private async liftPreventive(tx: Transaction, sanction: StoredSanction): Promise<void> {
    if (sanction.preventiveUntil === null) return;
    const reasons = 'The case for which it was a precaution was closed without a sanction.';
    await appendOnSanction(tx, { ...this.cited(sanction, reasons), kind: 'reinstate' });
  }

  withdraw(id: string, reasons: string): Promise<SanctionAnswer> {
    return this.desk.verb(id, (sanction, situation) => ({
      after: withdrawSanction(sanction, situation),
      act: { verb: 'withdraw', reasons },
    }));
  }
}
