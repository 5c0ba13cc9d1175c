import type { Transaction } from '../database/unit-of-work.js';

/** Who stands for the agencies of the demo, which file on paper, and who accepts. */
interface Officers {
  readonly filedBy: string;
  readonly acceptedBy: string;
}

/** Files and accepts the returns that were opened, but for those of which the demo tells another story. */
export async function settleReturns(
  tx: Transaction,
  open: Readonly<Record<string, 'owed' | 'filed'>>,
  { filedBy, acceptedBy }: Officers,
): Promise<void> {
  const having = (what: string) => Object.keys(open).filter((agency) => open[agency] === what);
  const rows = await tx.query<{ id: string; status: string }>(
    `with settled as (update periodic_return t set status = case when t.agency_id = any($2::uuid[]) then 'filed' else 'accepted' end, status_since = $3, version = t.version + 1,
       placements = 4 + length(a.legal_name) % 29, terminations = length(a.legal_name) % 4, condition_notes = 'No complaint is known to us.',
       filed_by = $4, filed_at = $3, accepted_by = case when t.agency_id = any($2::uuid[]) then null else $5::uuid end
     from agency a where a.id = t.agency_id and t.status = 'due' and not (t.agency_id = any($1::uuid[])) returning t.id, t.status) select id, status from settled`,
    [having('owed'), having('filed'), tx.now, filedBy, acceptedBy],
  );
  for (const [verb, actor, done] of [
    ['file', filedBy, rows],
    ['accept', acceptedBy, rows.filter(({ status }) => status === 'accepted')],
  ] as const)
    await tx.query(
      `insert into registry_act (id, periodic_return_id, ordinal, verb, to_status, actor_id, actor_role, at)
       select gen_random_uuid(), t.id, 1 + (select count(*) from registry_act a where a.periodic_return_id = t.id), $2, $3, $4, 'licensing_officer', $5
       from unnest($1::uuid[]) as t(id)`,
      [done.map(({ id }) => id), verb, verb === 'file' ? 'filed' : 'accepted', actor, tx.now],
    );
}
