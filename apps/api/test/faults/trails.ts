import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, request as call } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';

const DIGESTS = ['md5', 'sha1', 'sha256', 'sha512'];

/** How one and the same may have been typed or tidied up before it was written down. */
const tidied = (text: string): string[] => [
  ...new Set([text, text.trim(), text.toLowerCase(), text.toUpperCase(), text.replace(/\s+/g, '')]),
];

/** In base64 wherever it begins; the first and last characters hang on the neighbours as well. */
const inBase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(Math.ceil((before * 4) / 3), -4),
  );

const codings = (text: string): Buffer[] => {
  const bytes = Buffer.from(text);
  const texts = [encodeURIComponent(text), bytes.toString('hex'), ...inBase64(bytes)];
  return [bytes, Buffer.from(text, 'utf16le'), ...texts.map((one) => Buffer.from(one))];
};

const digests = (text: string): Buffer[] =>
  DIGESTS.flatMap((name) => {
    const digest = createHash(name).update(text).digest();
    return [digest, ...(['hex', 'base64', 'base64url'] as const).map((coding) => Buffer.from(digest.toString(coding)))];
  });

/** Whether one of these secrets stands somewhere in the bytes, in any coding. */
export const codedFinder = (secrets: Iterable<string>): ((bytes: Buffer) => boolean) =>
  finderOf([...secrets].flatMap(tidied).flatMap(codings));

/** The same, or a digest of one. */
export const trailFinder = (secrets: Iterable<string>): ((bytes: Buffer) => boolean) =>
  finderOf([...secrets].flatMap(tidied).flatMap((text) => [...codings(text), ...digests(text)]));

/** A needle that stands in another one is enough. */
function finderOf(all: readonly Buffer[]): (bytes: Buffer) => boolean {
  const needles = [...new Set(all.map((one) => one.toString('latin1')))]
    .sort((a, b) => a.length - b.length)
    .reduce<string[]>((kept, one) => (kept.some((part) => one.includes(part)) ? kept : [...kept, one]), [])
    .map((one) => Buffer.from(one, 'latin1'));
  return (bytes) => needles.some((needle) => bytes.includes(needle));
}

/** Columns, `table.column`, of every kind that hold one of the secrets, and what the server knows of its running statements. */
export async function columnsWith(superuser: DataSource, hasTrail: (bytes: Buffer) => boolean): Promise<string[]> {
  const columns: { table: string; held: string; name: string }[] = await superuser.query(
    `select format('%I.%I', table_schema, table_name) as "table", table_name || '.' || column_name as name,
            format(case data_type when 'bytea' then '%I' else 'convert_to(%I::text, ''UTF8'')' end, column_name) as held
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      order by name`,
  );
  const found: string[] = [];
  for (const { table, held, name } of columns) {
    const values: { bytes: Buffer | null }[] = await superuser.query(`select ${held} as bytes from ${table}`);
    if (values.some(({ bytes }) => bytes && hasTrail(bytes))) found.push(name);
  }
  const running: { query: string }[] = await superuser.query('select query from pg_stat_activity');
  if (running.some(({ query }) => hasTrail(Buffer.from(query)))) found.push('pg_stat_activity.query');
  return found;
}

/** Between a portal and the API: keeps the head of what the portal asks for, as the API's own log might. */
export class Between {
  readonly heads: string[] = [];
  private readonly server = createServer((incoming, answer) => {
    this.heads.push(headOf(incoming));
    const { method, headers, url = '' } = incoming;
    const onward = call(new URL(url, this.apiUrl), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });

  constructor(private readonly apiUrl: string) {}

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const headOf = ({ method, url, rawHeaders }: IncomingMessage): string => [method, url, ...rawHeaders].join(' ');
