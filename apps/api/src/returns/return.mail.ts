import type { LegalDay } from '@amparo/kernel';
import { contactsOf } from '../applications/index.js';
import type { Transaction } from '../database/unit-of-work.js';
import { queueMail } from '../mail/index.js';

/** The return that a mail is about. */
export interface Told {
  readonly id: string;
  readonly agencyId: string;
  readonly period: string;
  readonly dueOn: LegalDay;
}

/** Writes to those who act for the agency, in the same transaction. */
export async function tellAgency(
  tx: Transaction,
  { agencyId, period, dueOn }: Told,
  template: 'return-due' | 'return-overdue' | 'return-sent-back',
  reasons = '',
): Promise<void> {
  const [agency] = await tx.query<{ firm: string }>('select legal_name as firm from agency where id = $1', [agencyId]);
  const params = { firm: agency?.firm ?? '', period, day: dueOn, reasons };
  for (const { email, language } of await contactsOf(tx, agencyId))
    await queueMail(tx, { to: email, language, template, params });
}
