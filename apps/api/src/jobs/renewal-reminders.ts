import { addDays, dayOf, type Instant, type LegalDay } from '@amparo/kernel';
import { reminderStep } from '@amparo/licensing';
import { contactsOf } from '../applications/index.js';
import type { Transaction } from '../database/unit-of-work.js';
import { queueMail } from '../mail/index.js';
import { settingOn } from '../settings/index.js';

interface Ending {
  readonly id: string;
  readonly number: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly validTo: LegalDay;
  readonly step: number;
}

type Reader = Pick<Transaction, 'query'>;

/** Licences of which it is time to remind, and nobody has; where a renewal is asked for or proposed already, there is nothing to say. */
async function ending(tx: Reader, now: Instant): Promise<{ today: LegalDay; due: Ending[] }> {
  const [home] = await tx.query<{ timeZone: string }>(
    `select time_zone as "timeZone" from register where role = 'home'`,
  );
  const today = dayOf(now, home?.timeZone ?? 'UTC');
  const { value } = await settingOn(tx, 'reminder-days', today);
  const rows = await tx.query<Omit<Ending, 'step'> & { reminded: readonly number[] }>(
    `select l.id, l.number, l.agency_id as "agencyId", a.legal_name as "agencyName", l.valid_to as "validTo",
       array(select m.days from licence_reminder m where m.licence_id = l.id and m.valid_to = l.valid_to) as reminded
     from licence l join agency a on a.id = l.agency_id join register r on r.id = l.register_id and r.role = 'home'
     where l.status in ('licensed', 'licensed_with_conditions', 'suspended') and l.valid_to between $1 and $2
       and not exists (select from application p where p.licence_id = l.id and p.kind in ('renewal', 'surrender')
         and p.status not in ('granted', 'refused', 'withdrawn', 'draft'))
       and not exists (select from licence_proposal p where p.licence_id = l.id and p.measure = 'renew' and p.status in ('proposed', 'noticed'))
     order by l.valid_to, l.id limit 500`,
    [today, addDays(today, Math.max(...value.renewal))],
  );
  const due = rows.flatMap(({ reminded, ...row }) => {
    const step = reminderStep(row.validTo, today, value);
    return step === null || reminded.some((days) => days <= step) ? [] : [{ ...row, step }];
  });
  return { today, due };
}

/** Whether `remindOfRenewals` would find anything: most minutes it would not, and those need no transaction. */
export const areRemindersDue = async (tx: Reader, now: Instant): Promise<boolean> =>
  (await ending(tx, now)).due.length > 0;

/** Reminds holders of the end of their licences, by mail, once for each of the set days. Returns how many licences. */
export async function remindOfRenewals(tx: Transaction): Promise<number> {
  const { today, due } = await ending(tx, tx.now);
  for (const { id, number, agencyId, agencyName: firm, validTo, step } of due) {
    const contacts = await contactsOf(tx, agencyId);
    // Two workers at once: the second finds the row and says nothing again.
    const [first] = await tx.query(
      `insert into licence_reminder (licence_id, valid_to, days, queued_at, mails) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning licence_id`,
      [id, validTo, step, tx.now, contacts.length],
    );
    if (!first) continue;
    const days = String((Date.parse(validTo) - Date.parse(today)) / 86_400_000);
    for (const { email, language } of contacts)
      await queueMail(tx, {
        to: email,
        language,
        template: 'licence-renewal-due',
        params: { number, firm, day: validTo, days },
      });
  }
  tx.record(null, { reminded: due.length }, 'job.renewal-reminders');
  return due.length;
}
