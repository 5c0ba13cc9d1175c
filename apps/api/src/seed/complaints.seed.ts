import { type DemoComplaint, demoComplaints, REGISTER } from '@amparo/demo';
import { dayOf } from '@amparo/kernel';
import {
  fromBase64,
  newIdentity,
  newJourneySecret,
  RECEIPT_ARGON2,
  receiptKeys,
  receiptOf,
  sealFile,
  sealPart,
} from '@amparo/sealing';
import { hashRaw } from '@node-rs/argon2';
import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { contactForm, lookupHashOf, receiptSaltOf } from '../complaints/index.js';
import type { Transaction } from '../database/unit-of-work.js';
import { hex } from './case-teams.seed.js';
import { insert, type Row } from './insert.queries.js';

export interface DemoReceipt {
  readonly reference: string;
  readonly receipt: string;
  readonly status: string;
}

/** The sixteen digits that a few demo threads are opened with, or for the others a key that nobody has. */
async function threadKeys(pepper: string, isShown: boolean) {
  if (!isShown) return { receipt: null, lookupToken: randomBytes(32).toString('base64url'), ...(await newIdentity()) };
  const receipt = receiptOf(newJourneySecret());
  const { memoryKiB, iterations, parallelism, length } = RECEIPT_ARGON2;
  const hash = await hashRaw(receipt, {
    algorithm: 2,
    memoryCost: memoryKiB,
    timeCost: iterations,
    parallelism,
    outputLen: length,
    salt: fromBase64(receiptSaltOf(pepper)),
  });
  return { receipt, ...(await receiptKeys(hash)) };
}

/** A picture of the only paper there is, as people photograph it. */
const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: { r: 236, g: 228, b: 210 } } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="320" height="200"><rect x="24" y="24" width="272" height="152" fill="none" stroke="#7a6a52" stroke-width="2"/>
           ${[60, 84, 108, 132].map((y) => `<line x1="44" y1="${y}" x2="276" y2="${y}" stroke="#7a6a52"/>`).join('')}</svg>`,
        ),
      },
    ])
    .jpeg()
    .toBuffer();

/** The demo's complaints, sealed to the team's keys like any other. Returns the receipts of those whose threads can be opened. */
export async function seedComplaints(
  tx: Transaction,
  recipients: ReadonlyMap<string, string>,
  pepper: string,
): Promise<DemoReceipt[]> {
  const complaints = demoComplaints(dayOf(tx.now, REGISTER.timeZone));
  const photo = await picture();
  const receipts: DemoReceipt[] = [];
  const rows: Record<'complaint' | 'complaint_message' | 'complaint_part' | 'complaint_event', Row[]> = {
    complaint: [],
    complaint_message: [],
    complaint_part: [],
    complaint_event: [],
  };
  for (const one of complaints) {
    const { receipt, lookupToken, recipient } = await threadKeys(pepper, one.isShown);
    const team = recipients.get(one.team.id) ?? '';
    if (receipt) receipts.push({ reference: one.reference, receipt, status: one.complaint.status });
    rows.complaint.push(complaintRow(one, lookupHashOf(pepper, lookupToken), recipient));
    rows.complaint_part.push(...(await partRows(one, team, photo)));
    rows.complaint_message.push(...(await messageRows(one, [team, recipient])));
    rows.complaint_event.push(...eventRows(one));
  }
  for (const table of ['complaint', 'complaint_message', 'complaint_part', 'complaint_event'] as const)
    await insert(tx, table, rows[table]);
  tx.record(null, { complaints: complaints.length }, 'demo.seed');
  return receipts;
}

function complaintRow(one: DemoComplaint, lookupHash: Uint8Array, replyRecipient: string): Row {
  const { complaint, respondent, allegation } = one;
  const closing = 'closing' in complaint ? complaint.closing : null;
  const { contactKind, contact } = respondent;
  return {
    id: one.id,
    reference: one.reference,
    team_id: one.team.id,
    office_id: complaint.officeId,
    status: complaint.status,
    received_on: complaint.receivedOn,
    due_on: complaint.dueOn,
    rung: complaint.rung,
    turn_ends_on: complaint.turnEndsOn,
    assignee_id: 'assigneeId' in complaint ? complaint.assigneeId : null,
    in_danger: complaint.inDanger,
    jurisdiction: 'triage' in complaint ? complaint.triage.jurisdiction : null,
    licensed: 'triage' in complaint ? complaint.triage.licensed : null,
    requested_on: one.steps.findLast(({ verb }) => verb === 'request_information')?.on ?? null,
    closed_code: closing?.code ?? null,
    closed_on: closing?.on ?? null,
    closed_by: closing?.by ?? null,
    language: allegation.language,
    agency_id: respondent.agencyId,
    contact_kind: contactKind,
    contact,
    contact_form: contactKind && contact ? contactForm({ contactKind, contact }) : null,
    codes: allegation.codes,
    district: one.district,
    month: one.month,
    amount: allegation.amount,
    currency: allegation.amount === null ? null : REGISTER.currency,
    lookup_hash: hex(lookupHash),
    reply_recipient: replyRecipient,
    version: one.steps.length,
  };
}

async function partRows(one: DemoComplaint, team: string, photo: Uint8Array): Promise<Row[]> {
  const { identity, allegation, hasFile } = one;
  const narrative = await sealPart({ text: allegation.narrative, answers: {} }, [team]);
  const parts = [
    ...(identity ? [{ kind: 'identity', sealed: await sealPart(identity, [team]) }] : []),
    { kind: 'narrative', sealed: narrative },
    ...(hasFile
      ? [{ kind: 'file', sealed: await sealFile({ name: 'paper.jpg', type: 'image/jpeg', bytes: photo }, [team]) }]
      : []),
  ];
  return parts.map(({ kind, sealed }, index) => ({
    id: randomUUID(),
    complaint_id: one.id,
    message_id: null,
    kind,
    ordinal: index + 1,
    sealed: hex(sealed),
  }));
}

const messageRows = ({ id, messages }: DemoComplaint, to: readonly string[]): Promise<Row[]> =>
  Promise.all(
    messages.map(async (message, index) => ({
      id: message.id,
      complaint_id: id,
      ordinal: index + 1,
      sent_by: message.officerId ? 'office' : 'complainant',
      officer_id: message.officerId,
      sent_on: message.on,
      sealed: hex(await sealPart({ text: message.text }, to)),
    })),
  );

const eventRows = ({ id, steps }: DemoComplaint): Row[] =>
  steps.map((step, index) => ({
    id: randomUUID(),
    complaint_id: id,
    ordinal: index + 1,
    verb: step.verb,
    status: step.status,
    rung: step.rung,
    due_on: step.dueOn,
    on_day: step.on,
    by_role: step.by.role,
    by_id: step.by.id || null,
    facts: step.facts,
    reasons: step.reasons,
  }));
