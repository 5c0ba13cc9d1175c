import {
  correctBy,
  type CorrectiveAction,
  type CorrectiveStatus,
  type Finding,
  refuseInspection,
  type Situation,
} from '@amparo/inspections';
import type { Json } from '@amparo/kernel';
import { Refusal } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import type { Correction } from './inspection.requests.js';
import { scopeOf } from './inspection.scope.js';

interface Act {
  readonly verb: string;
  readonly from: CorrectiveStatus | null;
  readonly to: CorrectiveStatus;
  readonly reasons?: string | null;
  readonly facts?: Readonly<Record<string, Json>>;
}

/** One act of several corrective actions; without an account it is the clock's. */
export async function appendCorrectiveEvents(tx: Transaction, ids: readonly string[], act: Act): Promise<void> {
  const { verb, from, to, reasons, facts } = act;
  await tx.query(
    `insert into corrective_action_event (id, corrective_action_id, ordinal, verb, from_status, to_status, actor_id, actor_role, at, reasons, facts)
     select gen_random_uuid(), t.id, 1 + (select count(*) from corrective_action_event e where e.corrective_action_id = t.id), $2, $3, $4, $5, $6, $7, $8, $9
     from unnest($1::uuid[]) as t(id)`,
    [
      ids,
      verb,
      from,
      to,
      tx.actor.id,
      tx.actor.id ? tx.actor.role : 'clock',
      tx.now,
      reasons ?? null,
      JSON.stringify(facts ?? {}),
    ],
  );
}

/** Every finding of a passed report, with what has to be put right and by when. */
export async function openCorrectiveActions(
  tx: Transaction,
  inspectionId: string,
  findings: readonly Finding[],
  corrections: readonly Correction[],
  situation: Situation,
): Promise<void> {
  const unknown = corrections.findIndex(({ item }) => !findings.some((finding) => finding.item.code === item));
  if (unknown >= 0)
    throw new Refusal('request.invalid', 'invalid', {}, [
      {
        pointer: `/corrections/${unknown}/item`,
        code: 'inspection.item-unknown',
        params: { item: corrections[unknown]?.item ?? '' },
      },
    ]);
  for (const { item, points, note } of findings) {
    const asked = corrections.find((correction) => correction.item === item.code);
    const [row] = await tx.query<{ id: string }>(
      `with finding as (
         insert into inspection_finding (id, inspection_id, item, critical, points, note, found_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6) returning id)
       insert into corrective_action (id, finding_id, inspection_id, action, due_on, status, opened_at)
       select gen_random_uuid(), finding.id, $1, $7, $8, 'open', $6 from finding returning id`,
      [
        inspectionId,
        item.code,
        item.critical,
        points,
        note,
        tx.now,
        asked?.action ?? '',
        correctBy(item.critical, asked?.days, situation),
      ],
    );
    if (row) await appendCorrectiveEvents(tx, [row.id], { verb: 'open', from: null, to: 'open' });
  }
}

export interface StoredCorrectiveAction extends CorrectiveAction {
  readonly id: string;
  readonly inspectionId: string;
  readonly version: number;
  readonly timeZone: string;
}

export async function loadCorrectiveForVerb(tx: Transaction, id: string): Promise<StoredCorrectiveAction> {
  const { where, parameter } = scopeOf(tx.actor);
  const [row] = await tx.query<StoredCorrectiveAction>(
    `select c.id, c.inspection_id as "inspectionId", c.status, c.due_on as "dueOn", i.agency_id as "agencyId", i.inspector_id as "inspectorId",
       c.reported_by as "reportedBy", c.version, r.time_zone as "timeZone"
     from corrective_action c join inspection i on i.id = c.inspection_id join register r on r.id = i.register_id
     where ${where} and c.id = $2 for update of c`,
    [parameter, id],
  );
  if (!row) return refuseInspection('corrective-action.missing');
  assertVersion(row.version);
  return row;
}
