import pg from 'pg';
import type { LeafSource } from '../audit/checkpoint-signer.js';

const asNumber = (value: string): number => Number(value);

/** The signer's view of the database: one connection that reconnects by failing, the loop tries again. */
export function leafSource(databaseUrl: string): LeafSource & { end(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'amparo-signer' });
  pool.on('error', () => undefined);
  const types = {
    getTypeParser: (oid: number, format?: string) =>
      oid === 20 ? asNumber : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
  };
  return {
    async leaves(from, most) {
      const { rows } = await pool.query({
        text: `select l.leaf_index, l.hash, p.salt, p.payload from audit_leaf l left join audit_payload p using (leaf_index)
               where l.leaf_index >= $1 order by l.leaf_index limit $2`,
        values: [from, most],
        types,
      });
      return rows;
    },
    async keep({ size, root, note, at }) {
      await pool.query(
        'insert into audit_checkpoint (tree_size, root, note, signed_at) values ($1, $2, $3, $4) on conflict do nothing',
        [size, root, note, at],
      );
    },
    end: () => pool.end(),
  };
}
