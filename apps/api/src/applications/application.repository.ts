import type { Instant, Json, LegalDay } from '@amparo/kernel';
import type { Application, ApplicationVerb, ApplicationStatus } from '@amparo/licensing';
import { refuseApplication } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import type { Actor } from '../http/request-context.js';
import { assertVersion } from '../http/version.js';
import { refreshNotice } from './notice.records.js';

export type Reader = Pick<Transaction, 'query'>;

export interface StoredApplication extends Application {
  readonly number: string;
  readonly agencyId: string;
  readonly inspectionId: string | null;
  readonly assignedTo: string | null;
  readonly submittedAt: Instant | null;
  /** Setting → version under which it is judged. */
  readonly settings: Readonly<Record<string, number>>;
  readonly timeZone: string;
  readonly registerId: string;
  readonly version: number;
}

const COLUMNS = `p.id, p.number, p.agency_id as "agencyId", p.kind, p.class, p.licence_id as "licenceId", p.status, p.content, p.settings,
  p.submitted_at as "submittedAt", p.objections_until as "objectionsUntil", p.inspection_id as "inspectionId", p.assigned_to as "assignedTo", p.recommendation,
  p.recommended_by as "recommendedBy", p.reply_by as "replyBy", p.replied_at as "repliedAt", p.version, r.time_zone as "timeZone", r.id as "registerId"`;

/** Who sees which: an agency all of its own, officers what was handed in. Any other is answered like one that does not exist. */
export function scopeOf({ role, agencyId }: Pick<Actor, 'role' | 'agencyId'>): { where: string; parameters: string[] } {
  if (role === 'agency') return { where: 'p.agency_id::text = $1', parameters: [agencyId ?? ''] };
  return { where: 'p.submitted_at is not null', parameters: [] };
}

export async function loadApplication(
  tx: Reader,
  id: string,
  actor: Pick<Actor, 'role' | 'agencyId'>,
  lock = '',
): Promise<StoredApplication> {
  const { where, parameters } = scopeOf(actor);
  const [row] = await tx.query<StoredApplication>(
    `select ${COLUMNS} from application p join agency a on a.id = p.agency_id join register r on r.id = a.register_id
     where ${where} and p.id = $${parameters.length + 1} ${lock}`,
    [...parameters, id],
  );
  return row ?? refuseApplication('application.missing');
}

/** For a verb: locked, and as the caller saw it. */
export async function loadForVerb(tx: Transaction, id: string, seen?: number): Promise<StoredApplication> {
  const application = await loadApplication(tx, id, tx.actor, 'for update of p');
  assertVersion(application.version, seen);
  return application;
}

export interface NewApplication {
  readonly id: string;
  readonly number: string;
  readonly agencyId: string;
  readonly kind: string;
  readonly class: string;
  readonly licenceId: string | null;
}

export async function insertApplication(tx: Transaction, application: NewApplication): Promise<void> {
  const { id, number, agencyId, kind, class: licenceClass, licenceId } = application;
  await tx.query(
    `insert into application (id, number, agency_id, kind, class, licence_id, status, status_since, content, settings, created_at)
     values ($1, $2, $3, $4, $5, $6, 'draft', $7, '{}', '{}', $7)`,
    [id, number, agencyId, kind, licenceClass, licenceId, tx.now],
  );
}

/** Columns of `application` to set, by name; names come from the code alone. */
export type Columns = Readonly<Record<string, unknown>>;

export interface Act {
  readonly verb: ApplicationVerb | 'begin';
  readonly status: ApplicationStatus;
  /** Undefined: the clock of the status goes on. */
  readonly dueOn?: LegalDay | null | undefined;
  readonly columns?: Columns;
  readonly reasons?: string | null;
  /** Days and numbers; nothing that somebody wrote. */
  readonly facts?: Readonly<Record<string, Json>>;
}

/** Saves what a verb changed and appends it to the history: the last step of each. */
export async function saveAct(
  tx: Transaction,
  { id, status: before }: Pick<StoredApplication, 'id' | 'status'>,
  { verb, status, dueOn, columns = {}, reasons = null, facts = {} }: Act,
): Promise<void> {
  const moved = status === before ? {} : { status, status_since: tx.now, due_on: dueOn ?? null };
  const set = Object.entries({ ...moved, ...columns });
  await tx.query(
    `update application set ${['version = version + 1', ...set.map(([name], at) => `${name} = $${at + 2}`)].join(', ')} where id = $1`,
    [id, ...set.map(([, value]) => value)],
  );
  // Saving a draft is typing, not an act.
  if (verb !== 'save') await appendAct(tx, id, { verb, status, reasons, facts });
  if (verb === 'publish_notice' || status !== before) await refreshNotice(tx, id);
  tx.record({ kind: 'applications', id }, { verb, status });
}

export async function appendAct(
  tx: Transaction,
  id: string,
  { verb, status, reasons = null, facts = {} }: Pick<Act, 'verb' | 'status' | 'reasons' | 'facts'>,
): Promise<void> {
  await tx.query(
    `insert into application_act (id, application_id, ordinal, verb, to_status, acted_by, recorded_at, reasons, facts)
     values (gen_random_uuid(), $1, 1 + (select count(*) from application_act where application_id = $1), $2, $3, $4, $5, $6, $7)`,
    // A portal is nobody.
    [id, verb, status, tx.actor.role === 'portal' ? null : tx.actor.id, tx.now, reasons, JSON.stringify(facts)],
  );
}
