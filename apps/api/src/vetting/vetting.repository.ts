import { type AdverseFact, refuseVetting, type SubjectKind, type VettingStatus } from '@amparo/screening';
import type { Transaction } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import type { Occasion } from './vet-agency.js';

/** A link as it is kept: how names look alike is told in the place of how values agree. */
export interface KeptLink {
  readonly element: string;
  readonly ours: string;
  readonly theirs: string;
  readonly agreement: string;
  readonly others: number;
  readonly weight: number;
}

export interface NewHit {
  readonly reason: 'links' | 'name';
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly name: string } | null;
  readonly adverse: readonly AdverseFact[];
  readonly score: number;
  readonly flags: boolean;
  readonly links: readonly KeptLink[];
}

/** What a hit rests on, link by link: the same evidence is not asked about twice. */
export const signatureOf = ({ reason, subject, links }: Pick<NewHit, 'reason' | 'subject' | 'links'>): string[] =>
  links.map(({ element, ours, theirs }) => JSON.stringify([reason, subject?.id ?? null, element, ours, theirs]));

export async function homeTimeZone(tx: Pick<Transaction, 'query'>): Promise<string> {
  const [row] = await tx.query<{ zone: string }>(`select time_zone as zone from register where role = 'home'`);
  if (!row) throw new Error('this installation has no home register yet');
  return row.zone;
}

type KeptHit = Pick<NewHit, 'reason' | 'subject' | 'links' | 'score'>;
const HIT = `jsonb_build_object('reason', h.reason, 'score', h.score, 'links', h.links,
  'subject', case when h.subject_id is null then null else jsonb_build_object('kind', h.subject_kind, 'id', h.subject_id, 'name', h.subject_name) end)`;

/** The links that a person has looked at and cleared. */
export async function knownSignatures(tx: Transaction, agencyId: string): Promise<Set<string>> {
  const rows = await tx.query<{ hit: KeptHit }>(
    `select ${HIT} as hit from vetting v join vetting_hit h on h.vetting_id = v.id where v.agency_id = $1 and v.status = 'cleared' and h.flags`,
    [agencyId],
  );
  return new Set(rows.flatMap(({ hit }) => signatureOf(hit)));
}

interface Latest {
  readonly id: string;
  readonly isOpen: boolean;
  /** What it rests on, at a threshold. */
  signature(threshold: number): string;
}

export async function latestSignature(tx: Transaction, agencyId: string): Promise<Latest | null> {
  const [row] = await tx.query<{ id: string; status: VettingStatus; hits: KeptHit[] }>(
    `select v.id, v.status, coalesce((select jsonb_agg(${HIT}) from vetting_hit h where h.vetting_id = v.id), '[]') as hits
     from vetting v where v.agency_id = $1 order by v.ordinal desc limit 1`,
    [agencyId],
  );
  if (!row) return null;
  const signature = (threshold: number): string =>
    row.hits
      .filter(({ reason, score }) => reason === 'name' || Number(score) >= threshold)
      .flatMap(signatureOf)
      .sort()
      .join('\n');
  return { id: row.id, isOpen: row.status === 'flagged', signature };
}

/** Only the newest of two open questions about an agency is asked. */
export async function supersedeOpen(tx: Transaction, agencyId: string, byFlagged: boolean): Promise<void> {
  if (byFlagged)
    await tx.query(
      `update vetting set status = 'superseded', version = version + 1 where agency_id = $1 and status = 'flagged'`,
      [agencyId],
    );
}

interface NewVetting {
  readonly agencyId: string;
  readonly occasion: Occasion;
  readonly setting: { readonly id: string; readonly value: { readonly threshold: number } };
  readonly hits: readonly NewHit[];
  readonly flagged: boolean;
}

export async function insertVetting(
  tx: Transaction,
  { agencyId, occasion, setting, hits, flagged }: NewVetting,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `insert into vetting (id, agency_id, occasion, occasion_id, run_at, threshold, setting_id, score, status)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      agencyId,
      occasion.kind,
      occasion.id,
      tx.now,
      setting.value.threshold,
      setting.id,
      Math.max(0, ...hits.map(({ score }) => score)),
      flagged ? 'flagged' : 'clear',
    ],
  );
  const id = row?.id ?? '';
  await tx.query(
    `insert into vetting_hit (id, vetting_id, ordinal, reason, subject_kind, subject_id, subject_name, adverse, score, flags, links)
     select gen_random_uuid(), $1, t.ordinal, t.reason, t.kind, t.subject, t.name, t.adverse, t.score, t.flags, t.links
     from jsonb_to_recordset($2) as t(ordinal integer, reason text, kind text, subject uuid, name text, adverse text[], score numeric, flags boolean, links jsonb)`,
    [
      id,
      JSON.stringify(
        hits.map(({ reason, subject, adverse, score, flags, links }, at) => ({
          ...{ ordinal: at + 1, reason, adverse, score, flags, links },
          ...{ kind: subject?.kind ?? null, subject: subject?.id ?? null, name: subject?.name ?? null },
        })),
      ),
    ],
  );
  tx.record({ kind: 'vettings', id }, { agency: agencyId, flagged }, 'vetting.run');
  return id;
}

/** Locks a vetting for a change; of an agency, only its own. */
export async function loadForVerb(
  tx: Transaction,
  id: string,
): Promise<{ readonly status: VettingStatus; readonly agencyId: string }> {
  const [row] = await tx.query<{ status: VettingStatus; agencyId: string; version: number }>(
    `select status, agency_id as "agencyId", version from vetting where id = $1 and ($2::uuid is null or agency_id = $2) for update`,
    [id, ownAgency(tx.actor)],
  );
  if (!row) return refuseVetting('vetting.missing');
  assertVersion(row.version);
  return row;
}

const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** The agency to which an actor is confined; null: none. */
export const ownAgency = ({ role, agencyId }: Pick<Transaction['actor'], 'role' | 'agencyId'>): string | null =>
  role === 'agency' ? (agencyId ?? NOBODYS) : null;
