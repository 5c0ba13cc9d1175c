import {
  acknowledge,
  askReview,
  type CaseSituation,
  type ComplaintIn,
  type Decided,
  refuseComplaint,
  reply,
} from '@amparo/complaints';
import { Refusal } from '@amparo/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { insertComplaint, intakeTeam, threadIsFull } from './lodging.repository.js';
import { ComplaintQueries } from './complaint.queries.js';
import {
  COMPLAINANT,
  insertEvent,
  insertMessage,
  insertPart,
  loadByLookup,
  REGISTER,
  saveStep,
  type StoredCase,
} from './complaint.repository.js';
import { contactForm } from './contact.js';
import { lookupHashOf } from './receipt-keys.js';
import type { Allegation, AskReview, LodgeComplaint, ReplyInThread, SealedFile } from './lodging.requests.js';
import type { LodgedAnswer, ThreadAnswer } from './lodging.responses.js';
import { bytesOf } from './sealed.fields.js';
import { ThreadQueries } from './thread.queries.js';

/** What complainants do, through the portal: hand in, read, answer, ask for a review. */
@Injectable()
export class LodgingCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly complaints: ComplaintQueries,
    private readonly threads: ThreadQueries,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  lodge(body: LodgeComplaint): Promise<LodgedAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const today = await this.complaints.today();
      refuseWrongAllegation(body.allegation, today);
      const team = await intakeTeam(tx, body.teamId);
      if (!team) return invalid('/teamId', 'complaint.team-unknown');
      const { inDanger } = body.allegation;
      const received: ComplaintIn<'received'> = {
        status: 'received',
        officeId: team.officeId,
        authorityId: team.authorityId,
        receivedOn: today,
        inDanger,
        rung: 'own',
        dueOn: today,
        turnEndsOn: today,
      };
      const { complaint, step } = acknowledge(received, { actor: REGISTER, today });
      const id = this.ids.id();
      const reference = await insertComplaint(tx, id, complaint, {
        ...body,
        lookupHash: this.lookupHash(body.lookupToken),
        contactForm: contactForm(body.allegation.respondent),
      });
      if (body.sealedIdentity) await this.keep(tx, id, 'identity', body.sealedIdentity);
      await this.keep(tx, id, 'narrative', body.sealedNarrative);
      await this.keepFiles(tx, id, body.files, null);
      const lodged = { ...step, verb: 'lodge', status: received.status, dueOn: today } as const;
      await insertEvent(tx, id, lodged, COMPLAINANT, today);
      await insertEvent(tx, id, step, REGISTER, today);
      tx.record({ kind: 'complaints', id });
      return { reference, receivedOn: today, status: complaint.status, dueOn: complaint.dueOn };
    });
  }

  /** Says that a thread was read, never whose: when complainants look is their own affair. */
  async read(lookupToken: string): Promise<ThreadAnswer> {
    const thread = await this.unitOfWork.run((tx) => this.threads.find(tx.manager, this.lookupHash(lookupToken)));
    return thread ?? refuseComplaint('receipt.unknown');
  }

  reply({ lookupToken, sealed, files }: ReplyInThread): Promise<ThreadAnswer> {
    return this.change(lookupToken, reply, async (tx, { id }, today) => {
      if (await threadIsFull(tx, id, files.length)) refuseComplaint('complaint.thread-full');
      const messageId = await this.say(tx, id, sealed, today);
      await this.keepFiles(tx, id, files, messageId);
    });
  }

  askReview({ lookupToken, sealed }: AskReview): Promise<ThreadAnswer> {
    return this.change(lookupToken, askReview, async (tx, { id }, today) => {
      await this.say(tx, id, sealed, today);
    });
  }

  private change(
    lookupToken: string,
    decide: (complaint: StoredCase['complaint'], situation: CaseSituation) => Decided,
    keep: (tx: Transaction, stored: StoredCase, today: string) => Promise<void>,
  ): Promise<ThreadAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const today = await this.complaints.today();
      const lookupHash = this.lookupHash(lookupToken);
      const stored = await loadByLookup(tx, lookupHash);
      await saveStep(tx, stored.id, decide(stored.complaint, { actor: COMPLAINANT, today }), COMPLAINANT, today);
      await keep(tx, stored, today);
      tx.record({ kind: 'complaints', id: stored.id });
      return (await this.threads.find(tx.manager, lookupHash)) ?? refuseComplaint('receipt.unknown');
    });
  }

  private async say(tx: Transaction, id: string, sealed: string, today: string): Promise<string> {
    const messageId = this.ids.id();
    await insertMessage(tx, id, { id: messageId, officerId: null, sealed: bytesOf(sealed) }, today);
    return messageId;
  }

  private async keepFiles(
    tx: Transaction,
    id: string,
    files: readonly SealedFile[],
    messageId: string | null,
  ): Promise<void> {
    for (const { sealed } of files) await this.keep(tx, id, 'file', sealed, messageId);
  }

  private keep(
    tx: Transaction,
    id: string,
    kind: 'identity' | 'narrative' | 'file',
    sealed: string,
    messageId: string | null = null,
  ): Promise<void> {
    return insertPart(tx, id, { id: this.ids.id(), kind, sealed: bytesOf(sealed) }, messageId);
  }

  private lookupHash(lookupToken: string): Buffer {
    return lookupHashOf(this.configuration.receiptPepper, lookupToken);
  }
}

function refuseWrongAllegation({ respondent, month }: Allegation, today: string): void {
  const { agencyId, contactKind, contact } = respondent;
  if (!agencyId && !contact) invalid('/allegation/respondent', 'complaint.respondent-needed');
  if ((contact === undefined) !== (contactKind === undefined))
    invalid(`/allegation/respondent/${contact ? 'contactKind' : 'contact'}`, 'complaint.contact-whole');
  if (month && month > today.slice(0, 7)) invalid('/allegation/month', 'complaint.month-ahead');
}

function invalid(pointer: string, code: string): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code }]);
}
