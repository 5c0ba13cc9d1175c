import pg from 'pg';

interface Named {
  name: string;
  definition: string;
}
interface Table {
  name: string;
  unlogged: boolean;
  comment: string | null;
  columns: { name: string; type: string; rest: string; comment: string | null }[];
  constraints: Named[];
  indexes: Named[];
  triggers: Named[];
  grants: string[];
}

const TABLES = `
select c.relname as name, c.relpersistence = 'u' as unlogged, obj_description(c.oid) as comment,
  (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'rest', case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),
      'comment', col_description(c.oid, a.attnum)) order by a.attnum)
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  coalesce((select json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid)) order by k.contype desc, k.conname)
    from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '[]') as constraints,
  coalesce((select json_agg(json_build_object('name', i.relname, 'definition', pg_get_indexdef(i.oid)) order by i.relname)
    from pg_index x join pg_class i on i.oid = x.indexrelid
    where x.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.oid)), '[]') as indexes,
  coalesce((select json_agg(json_build_object('name', t.tgname, 'definition', pg_get_triggerdef(t.oid)) order by t.tgname)
    from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal), '[]') as triggers,
  coalesce((select json_agg(lower(g.privilege_type) order by g.privilege_type)
    from information_schema.role_table_grants g where g.table_schema = 'public' and g.table_name = c.relname and g.grantee = 'amparo_app'), '[]') as grants
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`;

const FUNCTIONS = `
select p.proname as name, pg_get_functiondef(p.oid) as definition, obj_description(p.oid) as comment
from pg_proc p where p.pronamespace = 'public'::regnamespace
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname`;

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const comment = (what: string, text: string | null): string =>
  text === null ? '' : `comment on ${what} is ${quote(text)};\n`;

function tableText(table: Table): string {
  const lines = [
    ...table.columns.map(({ name, type, rest }) => `  ${name} ${type}${rest}`),
    ...table.constraints.map(({ name, definition }) => `  constraint ${name} ${definition}`),
  ];
  return [
    `create ${table.unlogged ? 'unlogged ' : ''}table ${table.name} (\n${lines.join(',\n')}\n);\n`,
    ...table.indexes.map(({ definition }) => `${definition};\n`),
    ...table.triggers.map(({ definition }) => `${definition};\n`),
    comment(`table ${table.name}`, table.comment),
    ...table.columns.map(({ name, comment: text }) => comment(`column ${table.name}.${name}`, text)),
    table.grants.length > 0 ? `grant ${table.grants.join(', ')} on ${table.name} to amparo_app;\n` : '',
  ].join('');
}

/** The schema as SQL for people to read, written from the catalogue of a migrated database. */
export async function schemaText(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const functions = await client.query<Named & { comment: string | null }>(FUNCTIONS);
    const tables = await client.query<Table>(TABLES);
    return [
      '-- Generated from the catalogue of a migrated database; change it by a migration, never here.\n',
      ...functions.rows.map(
        ({ name, definition, comment: text }) => `${definition.trim()};\n${comment(`function ${name}`, text)}`,
      ),
      ...tables.rows.map(tableText),
    ].join('\n');
  } finally {
    await client.end();
  }
}
