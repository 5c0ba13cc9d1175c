import { type Inspection, type InspectionStatus, type RecordedAnswer, refuseInspection } from '@amparo/inspections';
import type { Json } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { scopeOf } from './inspection.scope.js';

type Reader = Pick<Transaction, 'query'>;

export interface StoredInspection extends Inspection {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly timeZone: string;
}

const SELECT = `i.id, i.number, i.version, i.status, i.checklist_version as "checklistVersion", i.agency_id as "agencyId", i.not_before as "notBefore",
  i.inspector_id as "inspectorId", i.scheduled_on as "scheduledOn", i.comment_by as "commentBy", r.time_zone as "timeZone",
  exists (select from inspection_comment c where c.inspection_id = i.id and c.recorded_at >= i.submitted_at) as "isCommented"`;

/** An inspection as the rules see it; undefined where this actor may not see it. */
export async function loadInspection(
  tx: Reader,
  id: string,
  actor: Transaction['actor'],
  lock = '',
): Promise<StoredInspection | undefined> {
  const scope = scopeOf(actor);
  const [row] = await tx.query<StoredInspection>(
    `select ${SELECT} from inspection i join register r on r.id = i.register_id where ${scope.where} and i.id = $2 ${lock}`,
    [scope.parameter, id],
  );
  return row;
}

/** For a verb: locked, and as the caller saw it. */
export async function loadForVerb(tx: Transaction, id: string): Promise<StoredInspection> {
  const inspection = await loadInspection(tx, id, tx.actor, 'for update of i');
  if (!inspection) return refuseInspection('inspection.missing');
  assertVersion(inspection.version);
  return inspection;
}

export interface StandingAnswer extends RecordedAnswer {
  readonly revision: number;
  readonly recordedAt: string;
}

/** The last revision of each item. */
export function answersOf(tx: Reader, id: string): Promise<StandingAnswer[]> {
  return tx.query(
    `select distinct on (item) item, answer, note, revision, recorded_at as "recordedAt" from inspection_answer
     where inspection_id = $1 order by item, revision desc`,
    [id],
  );
}

export async function insertAnswers(tx: Transaction, id: string, answers: readonly RecordedAnswer[]): Promise<void> {
  await tx.query(
    `insert into inspection_answer (id, inspection_id, item, revision, answer, note, recorded_by, recorded_at)
     select gen_random_uuid(), $1, t.item, 1 + coalesce((select max(a.revision) from inspection_answer a where a.inspection_id = $1 and a.item = t.item), 0),
       t.answer, t.note, $2, $3
     from jsonb_to_recordset($4) as t(item text, answer text, note text)`,
    [id, tx.actor.id, tx.now, JSON.stringify(answers)],
  );
}

export interface Act {
  readonly verb: string;
  readonly from: InspectionStatus | null;
  readonly to: InspectionStatus;
  readonly reasons?: string | null;
  readonly facts?: Readonly<Record<string, Json>>;
}

export async function appendEvent(tx: Transaction, id: string, { verb, from, to, reasons, facts }: Act): Promise<void> {
  await tx.query(
    `insert into inspection_event (id, inspection_id, ordinal, verb, from_status, to_status, actor_id, actor_role, at, reasons, facts)
     values (gen_random_uuid(), $1, 1 + (select count(*) from inspection_event where inspection_id = $1), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, verb, from, to, tx.actor.id, tx.actor.role, tx.now, reasons ?? null, JSON.stringify(facts ?? {})],
  );
}

/** Columns a verb may set; the version counts up with them. */
type Changes = Readonly<Partial<Record<Column, string | number | null>>>;
const COLUMNS = [
  'status',
  'inspector_id',
  'scheduled_on',
  'instructions',
  'due_on',
  'started_at',
  'submitted_at',
  'comment_by',
  'points',
  'outcome',
  'checked_by',
  'checked_at',
  'closed_by',
  'closed_at',
] as const;
type Column = (typeof COLUMNS)[number];

export async function saveInspection(tx: Transaction, id: string, changes: Changes = {}): Promise<void> {
  const set = COLUMNS.filter((column) => changes[column] !== undefined);
  const assignments = set.map((column, index) => `${column} = $${index + 2}`);
  await tx.query(`update inspection set ${['version = version + 1', ...assignments].join(', ')} where id = $1`, [
    id,
    ...set.map((column) => changes[column]),
  ]);
}
