import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from './harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const query = <Row>(sql: string): Promise<Row[]> => api.dataSource.query(sql);
const OWN_TABLES = `c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'`;

it('every table and every column says in words what it holds', async () => {
  const silent = await query<{ name: string }>(
    `select c.relname as name from pg_class c where ${OWN_TABLES} and obj_description(c.oid) is null
     union all select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
     where ${OWN_TABLES} and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null`,
  );
  expect(silent).toEqual([]);
});

it('every constraint was given a name, never PostgreSQL’s own', async () => {
  const unnamed = await query<{ name: string }>(
    `select k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     where ${OWN_TABLES} and k.contype <> 'n' and k.conname !~ '_pkey$' and k.conname ~ '(_check[0-9]*|_key[0-9]*|_fkey[0-9]+)$'`,
  );
  expect(unnamed).toEqual([]);
  const [planted] = await query<{ hit: boolean }>(
    `select 'agency_name_check1' ~ '(_check[0-9]*|_key[0-9]*|_fkey[0-9]+)$' as hit`,
  );
  expect(planted?.hit).toBe(true);
});

it('every function and sequence says what it is for', async () => {
  const silent = await query<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and obj_description(p.oid) is null
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     union all select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and obj_description(c.oid) is null
       and not exists (select from pg_depend d where d.objid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i'))`,
  );
  expect(silent).toEqual([]);
});

/** What is written once, by hand: a table of the history that is forgotten here would be forgotten everywhere. */
const HISTORY = [
  'audit_leaf',
  'audit_checkpoint',
  'feed_entry',
  'licence_decision',
  'inspection_event',
  'inspection_answer',
  'inspection_comment',
  'inspection_finding',
  'inspection_photo',
  'inspection_photo_file',
  'inspection_photo_removal',
  'corrective_action_event',
  'sanction_act',
  'declared_interest',
  'release',
  'release_file',
  'release_change',
  'release_confirmation',
  'fee_rule',
  'registry_act',
  'bond_movement',
  'outcome',
];

it('the application owns nothing, and can add to history but never change it', async () => {
  const owned = await query(`select relname from pg_class where relowner = 'amparo_app'::regrole`);
  expect(owned).toEqual([]);
  const grants = await query<{ name: string; rights: string }>(
    `select table_name::text as name, string_agg(privilege_type, ' ' order by privilege_type) as rights from information_schema.role_table_grants
     where grantee = 'amparo_app' and table_schema = 'public' and table_name in ('audit_payload', ${HISTORY.map((name) => `'${name}'`).join(', ')})
     group by table_name order by table_name`,
  );
  expect(grants.map(({ name, rights }) => `${name}: ${rights}`)).toEqual(
    ['audit_payload', ...HISTORY].sort().map((name) => `${name}: INSERT SELECT`),
  );
});

it.each(HISTORY)('%s refuses even its owner a change', async (table) => {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  try {
    for (const statement of [`delete from ${table}`, `truncate ${table} cascade`])
      await expect(owner.query(statement)).rejects.toThrow('append-only');
  } finally {
    await owner.end();
  }
});
