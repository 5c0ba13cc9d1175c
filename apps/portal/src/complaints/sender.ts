import { readAmount } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { idempotencyKeyOf, receiptOf, sealFile, sealPart, sha256Hex, toBase64 } from '@amparo/sealing';
import { digestOf, identityOf, narrativeOf } from './complaint.js';
import type { Draft } from './draft.js';
import { typeOfFile } from './file-types.js';
import { IntakeKeeper, teamFor } from './intake.keeper.js';
import { codesOf, type Kind, monthOf } from './lodge.pages.js';
import { type Lodged, type Lodging, Office, SentBefore, type Thread } from './office.js';
import { ReceiptHasher } from './receipt.hasher.js';
import type { Upload } from './form.reader.js';
import type { SealedParts, Sent } from './sent.js';

/** What the person is told at the end. */
export interface Acknowledged {
  readonly receipt: string;
  readonly reference: string;
  readonly dueOn: string | null;
  /** An earlier sending had arrived already, with other words in it: those count. */
  readonly before: boolean;
}

/** The office has no team that could open a complaint. */
export class NobodyTakesComplaints extends Error {}

type Parts = Pick<Lodging, 'sealedIdentity' | 'sealedNarrative' | 'files' | 'formDigest'>;

/** Seals what the browser did not seal, in memory, and hands it in. */
@Injectable()
export class Sender {
  constructor(
    private readonly office: Office,
    private readonly intake: IntakeKeeper,
    private readonly hasher: ReceiptHasher,
  ) {}

  async send({ draft, files, sealed }: Sent, language: string): Promise<Acknowledged> {
    const intake = await this.intake.current();
    const team = teamFor(intake, draft.answers.district);
    if (!team) throw new NobodyTakesComplaints();
    const receipt = receiptOf(draft.secret);
    const keys = await this.hasher.keysOf(receipt, intake.receiptSalt);
    const parts = sealed ? sealedByBrowser(sealed) : await this.seal(draft, files, team.recipient);
    const lodging: Lodging = {
      teamId: sealed?.teamId ?? team.id,
      language,
      allegation: allegationOf(draft),
      ...parts,
      lookupToken: keys.lookupToken,
      replyRecipient: keys.recipient,
    };
    return this.lodge(lodging, draft.secret, receipt);
  }

  /** The receipt once more, for whoever still holds the secret of a journey that was sent. */
  async again(secret: string): Promise<Acknowledged | undefined> {
    const { receiptSalt } = await this.intake.current();
    const receipt = receiptOf(secret);
    const { lookupToken } = await this.hasher.keysOf(receipt, receiptSalt);
    const thread = await this.office.thread(lookupToken);
    return thread && { receipt, reference: thread.reference, dueOn: thread.dueOn, before: false };
  }

  private async lodge(lodging: Lodging, secret: string, receipt: string): Promise<Acknowledged> {
    const told = ({ reference, dueOn }: Pick<Lodged | Thread, 'reference' | 'dueOn'>, before: boolean) => ({
      receipt,
      reference,
      dueOn,
      before,
    });
    try {
      return told(await this.office.lodge(lodging, idempotencyKeyOf(secret)), false);
    } catch (error) {
      const thread = error instanceof SentBefore ? await this.office.thread(lodging.lookupToken) : undefined;
      if (!thread) throw error;
      return told(thread, true);
    }
  }

  private async seal(draft: Draft, files: readonly Upload[], recipient: string): Promise<Parts> {
    const identity = identityOf(draft.answers);
    const sealedFiles: { sealed: string }[] = [];
    // One after the other: each is in memory several times while it is sealed.
    for (const { name, bytes } of files) {
      const type = typeOfFile(name, bytes) ?? 'application/octet-stream';
      sealedFiles.push({ sealed: toBase64(await sealFile({ name, type, bytes }, [recipient])) });
    }
    const marks = files.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) }));
    return {
      ...(identity && { sealedIdentity: toBase64(await sealPart(identity, [recipient])) }),
      sealedNarrative: toBase64(await sealPart(narrativeOf(draft.answers), [recipient])),
      files: sealedFiles,
      formDigest: digestOf(draft, marks),
    };
  }
}

const sealedByBrowser = ({ identity, narrative, files, formDigest }: SealedParts): Parts => ({
  ...(identity && { sealedIdentity: toBase64(identity) }),
  sealedNarrative: toBase64(narrative),
  files: files.map((file) => ({ sealed: toBase64(file) })),
  formDigest,
});

/** What stays readable, so that the office can tell urgent from not and find what belongs together. */
function allegationOf({ answers }: Draft): Lodging['allegation'] {
  const { danger, agency, kind, contact, district, month, year, amount, currency } = answers;
  const chosenMonth = monthOf(month, year);
  const minor = amount === '' ? undefined : readAmount(amount, currency);
  const respondent = kind === 'agency' ? { agencyId: agency } : { contactKind: kind as Kind, contact };
  return {
    respondent,
    codes: codesOf(answers),
    ...(district !== '' && { district }),
    ...(chosenMonth !== undefined && { month: chosenMonth }),
    ...(minor !== undefined && minor !== '0' && { amount: { amount: minor, currency } }),
    inDanger: danger === 'yes',
  };
}
