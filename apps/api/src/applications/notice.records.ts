import { type ApplicationStatus, isOverApplication } from '@amparo/licensing';
import type { NoticeRecord } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';

/**
 * Keeps the public notice of an application as it stands: there from its publication until the application is decided or withdrawn. It
 * tells who applies and for what; no person, no document, no way to reach anybody.
 */
export async function refreshNotice(tx: Transaction, applicationId: string): Promise<void> {
  const [row] = await tx.query<{ status: ApplicationStatus; record: NoticeRecord }>(
    `select p.status, jsonb_build_object('id', p.id, 'register', r.id, 'number', p.number, 'applicant', a.legal_name, 'class', p.class,
       'countries', coalesce(p.content -> 'countries', '[]'), 'sectors', coalesce(p.content -> 'sectors', '[]'),
       'publishedOn', (select (min(t.recorded_at) at time zone r.time_zone)::date from application_act t
         where t.application_id = p.id and t.verb = 'publish_notice'), 'objectionsUntil', p.objections_until) as record
     from application p join agency a on a.id = p.agency_id join register r on r.id = a.register_id
     where p.id = $1 and p.objections_until is not null`,
    [applicationId],
  );
  if (!row) return;
  if (isOverApplication(row.status)) tx.remove('notice', applicationId);
  else tx.put('notice', row.record);
}
