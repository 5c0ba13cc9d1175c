import type { Api } from './harness.js';

export interface Leaf {
  readonly action: string;
  readonly actor: { readonly id: string | null; readonly role: string };
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly request: string;
}

/** The newest entry of the audit log. */
export async function lastLeaf(api: Api): Promise<Leaf> {
  const [row] = await api.dataSource.query('select payload from audit_payload order by leaf_index desc limit 1');
  return row.payload;
}
