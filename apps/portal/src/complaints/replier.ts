import { Injectable } from '@nestjs/common';
import {
  formDigest,
  fromBase64,
  idempotencyKeyOf,
  isJourneySecret,
  type MessagePart,
  newJourneySecret,
  sealFile,
  sealPart,
  sha256Hex,
  toBase64,
  unsealPart,
} from '@amparo/sealing';
import { tidy } from './draft.js';
import { MOST_FILES, problemOfFiles, typeOfFile } from './file-types.js';
import type { Form } from './form.reader.js';
import { Office, OfficeRefused, OfficeUnreachable, type Reply, SentBefore, type Thread } from './office.js';
import type { ReceiptKeys } from './receipt.hasher.js';
import type { FieldProblem } from '../http/problem.js';
import type { Said } from './views/ThreadPage.js';

export type ReplyProblem = FieldProblem & { readonly field: 'text' | 'files' };
const LONGEST = 5000;

/** What is said in a thread: opened for its reader, sealed for the office and for the person who said it. */
@Injectable()
export class Replier {
  constructor(private readonly office: Office) {}

  read({ messages }: Thread, { identity }: ReceiptKeys): Promise<Said[]> {
    return Promise.all(
      messages.map(async ({ id, from, on, sealed }) => {
        const part = await unsealPart<MessagePart>(fromBase64(sealed), identity).catch(() => undefined);
        return { id, own: from === 'complainant', on, text: part?.text };
      }),
    );
  }

  /** The thread for a program. */
  async readable(thread: Thread, keys: ReceiptKeys): Promise<object> {
    const { reference, status, receivedOn, dueOn, overdue, escalated, closedCode, allowedActions } = thread;
    const facts = { reference, status, receivedOn, dueOn, overdue, escalated, closedCode, allowedActions };
    return { ...facts, messages: await this.read(thread, keys) };
  }

  /** What was sealed in the browser was looked at there. */
  problemOf(form: Form): ReplyProblem | undefined {
    if (form.filesOf('sealedMessage').length > 0) return undefined;
    const { length } = tidy(form.valueOf('text'));
    if (length === 0) return { field: 'text', code: 'error.complaint.reply' };
    if (length > LONGEST) return { field: 'text', code: 'error.complaint.tooLong', params: { length, max: LONGEST } };
    const wrong = problemOfFiles(form.filesOf('files'));
    return wrong && { field: 'files', ...wrong };
  }

  async send(form: Form, thread: Thread, keys: ReceiptKeys): Promise<Thread | undefined> {
    if (form.crowded) throw new OfficeUnreachable('no room for files');
    const typed = form.valueOf('secret');
    const secret = isJourneySecret(typed) ? typed : newJourneySecret();
    const { files, ...message } = await this.sealed(form, thread, secret);
    const { lookupToken } = keys;
    const key = idempotencyKeyOf(secret);
    const sending: Promise<Thread | undefined> =
      form.valueOf('go') === 'ask-review'
        ? this.office.askReview({ lookupToken, ...message }, key)
        : this.office.reply({ lookupToken, ...message, files }, key);
    return sending.catch((error: unknown) => {
      // The first sending counts; the page shows it.
      if (error instanceof SentBefore) return this.office.thread(lookupToken);
      throw error;
    });
  }

  private async sealed(form: Form, thread: Thread, secret: string): Promise<Omit<Reply, 'lookupToken'>> {
    const [message] = form.filesOf('sealedMessage');
    if (message) {
      const files = form.filesOf('sealedFile').slice(0, MOST_FILES);
      return {
        sealed: toBase64(message.bytes),
        files: files.map(({ bytes }) => ({ sealed: toBase64(bytes) })),
        formDigest: form.valueOf('formDigest'),
      };
    }
    if (thread.teamRecipient === null) throw new OfficeRefused('nobody reads here');
    const recipients = [thread.teamRecipient, thread.replyRecipient];
    const text = tidy(form.valueOf('text'));
    const files: { sealed: string }[] = [];
    const marks: { name: string; sha256: string }[] = [];
    for (const { name, bytes } of form.filesOf('files')) {
      const type = typeOfFile(name, bytes) ?? 'application/octet-stream';
      files.push({ sealed: toBase64(await sealFile({ name, type, bytes }, recipients)) });
      marks.push({ name, sha256: sha256Hex(bytes) });
    }
    return {
      sealed: toBase64(await sealPart({ text }, recipients)),
      files,
      formDigest: formDigest(secret, { text, files: marks }),
    };
  }
}
