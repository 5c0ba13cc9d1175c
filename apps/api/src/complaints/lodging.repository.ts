import type { Complaint } from '@amparo/complaints';
import { publicNumber } from '@amparo/kernel';
import { randomInt } from 'node:crypto';
import { refuseConstraint } from '../database/constraints.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { LodgeComplaint } from './lodging.requests.js';

/** A team that can take complaints in: one with a key. */
export async function intakeTeam(
  tx: Transaction,
  id: string,
): Promise<{ officeId: string; authorityId: string } | undefined> {
  const [team] = await tx.query<{ officeId: string; authorityId: string }>(
    `select o.id as "officeId", o.authority_id as "authorityId" from case_team t join office o on o.id = t.office_id
     where t.id = $1 and t.recipient is not null`,
    [id],
  );
  return team;
}

interface Lodged extends LodgeComplaint {
  readonly lookupHash: Buffer;
  readonly contactForm: string | null;
}

const SERIALS = 1_000_000;
const TRIES = 50;

/** The row, under a number whose serial is drawn: numbers in order would tell how many complain, and when. */
export async function insertComplaint(
  tx: Transaction,
  id: string,
  { officeId, status, receivedOn, dueOn, rung, turnEndsOn, inDanger }: Complaint,
  { teamId, language, allegation, lookupHash, contactForm, replyRecipient }: Lodged,
): Promise<string> {
  const [home] = await tx.query<{ id: string }>(`select id from register where role = 'home'`);
  const { respondent, codes, district, month, amount } = allegation;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const reference = publicNumber(home?.id ?? '', Number(receivedOn.slice(0, 4)), randomInt(1, SERIALS));
    const inserted = await refuseConstraint(
      {
        complaint_lookup_unique: { pointer: '/lookupToken', code: 'complaint.receipt-taken' },
        complaint_agency_fkey: { pointer: '/allegation/respondent/agencyId', code: 'complaint.agency-unknown' },
      },
      () =>
        tx.query(
          `insert into complaint (id, reference, team_id, office_id, status, received_on, due_on, rung, turn_ends_on, in_danger, language,
             agency_id, contact_kind, contact, contact_form, codes, district, month, amount, currency, lookup_hash, reply_recipient)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
           on conflict on constraint complaint_reference_unique do nothing returning id`,
          [
            id,
            reference,
            teamId,
            officeId,
            status,
            receivedOn,
            dueOn,
            rung,
            turnEndsOn,
            inDanger,
            language,
            respondent.agencyId ?? null,
            respondent.contactKind ?? null,
            respondent.contact?.trim() ?? null,
            contactForm,
            codes,
            district ?? null,
            month ?? null,
            amount?.amount ?? null,
            amount?.currency ?? null,
            lookupHash,
            replyRecipient,
          ],
        ),
    );
    if (inserted.length > 0) return reference;
  }
  throw new Error('no free number was drawn');
}

const MOST_MESSAGES = 200;
const MOST_FILES = 30;

/** A thread has room for what people write; it is no store. */
export async function threadIsFull(tx: Transaction, id: string, moreFiles: number): Promise<boolean> {
  const [row] = await tx.query<{ messages: number; files: number }>(
    `select (select count(*) from complaint_message where complaint_id = $1 and sent_by = 'complainant') as messages,
       (select count(*) from complaint_part where complaint_id = $1 and kind = 'file') as files`,
    [id],
  );
  return !row || row.messages >= MOST_MESSAGES || row.files + moreFiles > MOST_FILES;
}
