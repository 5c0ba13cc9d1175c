import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { getDataSourceToken, InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import {
  type ColumnType,
  type DataSource,
  EntitySchema,
  type EntitySchemaColumnOptions,
  type ObjectLiteral,
} from 'typeorm';

/**
 * A list of agencies taken in as a tutorial would: entities with their parts, saved in chunks. It writes the rows that the product writes,
 * into the product's own tables, with their indexes, references and triggers.
 */
interface Given {
  readonly url: string;
  readonly port: number;
}
const given = JSON.parse(process.argv[2] ?? '{}') as Given;

/** `name text, version int`: columns in the words of SQL. */
const columns = (words: string): Record<string, EntitySchemaColumnOptions> =>
  Object.fromEntries(
    words.split(', ').map((column) => {
      const [name = '', type, array] = column.split(' ');
      return [name, { type: type as ColumnType, array: array === 'array', nullable: true }];
    }),
  );

/** Keys that the database gives: a row with a key of its own would first be looked for. */
const KEY = { type: 'uuid', primary: true, generated: 'uuid' } as const;
const SOURCE = 'source_name text, source_url text, source_on date, created_at timestamptz, version int';

const part = (name: string, words: string) =>
  new EntitySchema<ObjectLiteral>({
    name,
    columns: { id: KEY, ...columns(words) },
    relations: {
      agency: { type: 'many-to-one', target: 'agency', joinColumn: { name: 'agency_id' }, inverseSide: name },
    },
  });

const table = (name: string, keys: Record<string, EntitySchemaColumnOptions>, words: string) =>
  new EntitySchema<ObjectLiteral>({ name, columns: { ...keys, ...columns(words) } });

const PARTS = [
  part(
    'licence',
    `register_id text, class text, number text, slug text, countries text array, sectors text array, status text, ${SOURCE}`,
  ),
  part('agency_name', 'name text, kind text'),
  part('branch', 'address text, is_head_office boolean'),
  part('channel', 'kind text, value text, display text'),
];

const ENTITIES = [
  ...PARTS,
  new EntitySchema<ObjectLiteral>({
    name: 'agency',
    columns: { id: KEY, ...columns(`register_id text, number text, country text, legal_name text, ${SOURCE}`) },
    relations: Object.fromEntries(
      PARTS.map(({ options: { name } }) => [
        name,
        { type: 'one-to-many', target: name, inverseSide: 'agency', cascade: true },
      ]),
    ),
  }),
  table(
    'register',
    { id: { type: 'text', primary: true } },
    'role text, country text, names jsonb, time_zone text, currency text, languages text array, source_name text, source_url text, source_on date',
  ),
  table(
    'import_batch',
    { id: KEY },
    'layout text, register_id text, source_name text, source_url text, source_on date, file_name text, sha256 text, status text, counts jsonb, base_sha256 text, created_at timestamptz',
  ),
  table(
    'import_row',
    { id: KEY },
    'batch_id uuid, ordinal int, row_number int, outcome text, natural_key text, summary text, errors jsonb, notes jsonb, content jsonb',
  ),
  table('import_change', { row_id: { type: 'uuid', primary: true } }, 'subject_id uuid, version_after text'),
  table(
    'feed_entry',
    { position: { type: 'bigint', primary: true, generated: 'increment' } },
    'at timestamptz, kind text, record_id text, op text, record text',
  ),
  table(
    'public_record',
    { kind: { type: 'text', primary: true }, record_id: { type: 'text', primary: true } },
    'position bigint, at timestamptz, record text',
  ),
];

/** What lets the database give the keys. */
const DEFAULTS = [
  ...['agency', 'licence', 'agency_name', 'branch', 'channel', 'import_batch', 'import_row'].map(
    (table) => `alter table ${table} alter id set default gen_random_uuid()`,
  ),
  'create sequence feed_entry_position_seq',
  `alter table feed_entry alter position set default nextval('feed_entry_position_seq')`,
];

const REGISTER = 'BD';
const LIST = 'overseas-employment';
const CHUNK = { chunk: 1_000 };

interface Line {
  readonly name: string;
  readonly rl_no: string;
  readonly address: string;
  readonly tel: string;
}

interface SavedAgency extends ObjectLiteral {
  readonly id: string;
  readonly number: string;
  readonly legal_name: string;
  readonly licence: readonly ObjectLiteral[];
  readonly channel: readonly ObjectLiteral[];
}

/** What the public reads of an agency, of its licence and of its channels. */
const recordsOf = ({ licence, channel, ...agency }: SavedAgency): [kind: string, record: ObjectLiteral][] => [
  ['agency', agency],
  ...licence.map((one): [string, ObjectLiteral] => [
    'licence',
    { ...one, agency: agency.id, timeline: [], decisions: [] },
  ]),
  ...channel.map((one): [string, ObjectLiteral] => ['channel', { ...one, agency: agency.id }]),
];

@Controller('imports')
class ImportsController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Post()
  import(@Body() file: string): Promise<object> {
    const lines: Line[] = parse(file, { columns: true });
    const at = new Date();
    const source = {
      source_name: 'Bureau',
      source_url: 'https://www.bmet.gov.bd',
      source_on: at.toISOString().slice(0, 10),
    };
    return this.dataSource.transaction(async (manager) => {
      const save = <Row extends ObjectLiteral>(entity: string, rows: Row[]): Promise<Row[]> => {
        const repository = manager.getRepository<Row>(entity);
        return repository.save(repository.create(rows as never) as never, CHUNK) as unknown as Promise<Row[]>;
      };
      await save('register', [
        {
          ...source,
          id: REGISTER,
          role: 'partner',
          country: REGISTER,
          names: { en: 'Bangladesh' },
          time_zone: 'Asia/Dhaka',
          currency: 'BDT',
          languages: ['bn'],
        },
      ]);
      const sha256 = createHash('sha256').update(file).digest('hex');
      const [batch] = await save<ObjectLiteral>('import_batch', [
        {
          ...source,
          layout: 'bd-bmet-agencies',
          register_id: REGISTER,
          file_name: 'agencies.csv',
          sha256,
          status: 'dry_run',
          counts: { new: lines.length },
          base_sha256: '',
          created_at: at,
        },
      ]);
      const rows = await save<ObjectLiteral>(
        'import_row',
        lines.map((content, index) => ({
          batch_id: batch?.['id'],
          ordinal: index + 1,
          row_number: index + 2,
          outcome: 'new',
          natural_key: content.rl_no,
          summary: `${content.name} · ${content.rl_no}`,
          errors: [],
          notes: [],
          content,
        })),
      );
      const stated = { ...source, register_id: REGISTER, created_at: at, version: 1 };
      const agencies = await save<SavedAgency>(
        'agency',
        lines.map(({ name, rl_no: number, address, tel }) => ({
          ...stated,
          number: `AG-2026-${number}`,
          country: REGISTER,
          legal_name: name,
          licence: [{ ...stated, class: LIST, number, slug: number, countries: [], sectors: [], status: 'licensed' }],
          agency_name: [{ name, kind: 'legal' }],
          branch: [{ address, is_head_office: true }],
          channel: [{ kind: 'phone', value: `+88${tel}`, display: tel }],
        })) as unknown as SavedAgency[],
      );
      await save(
        'import_change',
        agencies.map(({ id }, index) => ({
          row_id: rows[index]?.['id'] as string,
          subject_id: id,
          version_after: '1.1',
        })),
      );
      const entries = await save<ObjectLiteral>(
        'feed_entry',
        agencies
          .flatMap(recordsOf)
          .map(([kind, record]) => ({ at, kind, record_id: record['id'], op: 'put', record: JSON.stringify(record) })),
      );
      await save(
        'public_record',
        entries.map(({ position, kind, record_id, record }) => ({ kind, record_id, position, at, record })),
      );
      return { saved: agencies.length, entries: entries.length };
    });
  }
}

@Module({
  imports: [TypeOrmModule.forRoot({ type: 'postgres', url: given.url, entities: ENTITIES })],
  controllers: [ImportsController],
})
class TextbookImportsModule {}

const app = await NestFactory.create<NestExpressApplication>(TextbookImportsModule, { logger: ['error', 'fatal'] });
app.useBodyParser('text', { limit: '20mb' });
for (const statement of DEFAULTS) await app.get<DataSource>(getDataSourceToken()).query(statement);
await app.listen(given.port, '127.0.0.1');
process.send?.({ ready: true });
