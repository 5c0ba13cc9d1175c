import { dayOf } from '@amparo/kernel';
import { type ApplicationFacts, documentsFor, neededDocuments } from '@amparo/licensing';
import { settingOn } from '../settings/index.js';
import { openVetting } from '../vetting/index.js';
import type { Reader, StoredApplication } from './application.repository.js';

export interface StoredDocument {
  readonly id: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly scannedWith: string | null;
  readonly uploadedAt: string;
  readonly accepted: boolean | null;
  readonly checkNote: string | null;
  readonly checkedBy: string | null;
}

/** Documents of an application that were not taken back. */
export const documentsOf = (tx: Reader, id: string): Promise<StoredDocument[]> =>
  tx.query(
    `select d.id, d.requirement, d.file_name as "fileName", d.media_type as "mediaType", d.size_bytes as "sizeBytes", d.sha256,
       d.scanned_with as "scannedWith", d.uploaded_at as "uploadedAt", d.accepted, d.check_note as "checkNote", u.name as "checkedBy"
     from application_document d left join user_account u on u.id = d.checked_by
     where d.application_id = $1 and d.removed_at is null order by d.requirement, d.uploaded_at, d.id`,
    [id],
  );

/** The settings that an application is judged by: those of the day on which it was handed in, and before that of today. */
export async function rulesOf(
  tx: Reader,
  { kind, class: code, submittedAt, timeZone }: StoredApplication,
  now: string,
) {
  const day = dayOf(submittedAt ?? now, timeZone);
  const classes = await settingOn(tx, 'licence-classes', day);
  const requirements = await settingOn(tx, 'document-requirements', day);
  return {
    versions: { 'licence-classes': classes.version, 'document-requirements': requirements.version },
    licenceClass: classes.value.find((licenceClass) => licenceClass.code === code),
    documents: documentsFor(kind, code, requirements.value),
    needed: neededDocuments(kind, code, requirements.value).map((requirement) => requirement.code),
    requirements: requirements.value,
  };
}

type Objections = Pick<ApplicationFacts, 'objectionsOpen' | 'objectionsUnanswered'>;

async function objectionsTo(tx: Reader, applicationId: string): Promise<Objections> {
  const [row] = await tx.query<Objections>(
    `select count(*)::int as "objectionsOpen", (count(*) filter (where answered_at is null))::int as "objectionsUnanswered"
     from application_objection where application_id = $1 and considered_at is null`,
    [applicationId],
  );
  return row ?? { objectionsOpen: 0, objectionsUnanswered: 0 };
}

export type Rules = Awaited<ReturnType<typeof rulesOf>>;

export async function factsOf(tx: Reader, application: StoredApplication, rules: Rules): Promise<ApplicationFacts> {
  const accepted = (await documentsOf(tx, application.id)).filter((document) => document.accepted === true);
  const [inspection] = await tx.query<{ status: string }>('select status from inspection where id = $1', [
    application.inspectionId,
  ]);
  const isOver = inspection !== undefined && ['closed', 'cancelled'].includes(inspection.status);
  return {
    vettingOpen: await openVetting(tx, application.agencyId),
    inspection: inspection === undefined || inspection.status === 'cancelled' ? 'none' : isOver ? 'closed' : 'open',
    documentsOpen: rules.needed.filter((code) => !accepted.some(({ requirement }) => requirement === code)),
    needsInspection: rules.licenceClass?.needsInspection ?? false,
    objectionDays: rules.licenceClass?.objectionDays ?? null,
    ...(await objectionsTo(tx, application.id)),
  };
}
