import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';

const WORD = 'Kanarienvogel';

/** A word that stands nowhere else, to be put where it must not get out. */
export const newCanary = (): string => `${WORD}${randomBytes(6).toString('hex')}`;

/** The ways in which a word may have been written down: as it is, in UTF-16, in hex, and in base64 wherever it begins. */
const spellings = (word: string): Buffer[] => {
  const bytes = Buffer.from(word);
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first and last characters hang on the neighbours as well.
    return text.slice(Math.ceil((before * 4) / 3), -4);
  });
  return [
    bytes,
    Buffer.from(word, 'utf16le'),
    ...[bytes.toString('hex'), ...inBase64].map((text) => Buffer.from(text)),
  ];
};

/** Which of the words stand somewhere in these bytes. The common part of all canaries is looked for by itself. */
export function finder(words: readonly string[]): (bytes: Buffer) => boolean {
  const needles = [WORD, ...words].flatMap(spellings);
  return (bytes) => needles.some((needle) => bytes.includes(needle));
}

/** Files below a folder in which one of the words stands. */
export function filesWith(folder: string, hasWord: (bytes: Buffer) => boolean): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile())
    .filter((name) => hasWord(readFileSync(path.join(folder, name))));
}

/** Tables, of the register and of its jobs, in a row of which one of the words stands: what a dump would hold. */
export async function tablesWith(superuser: DataSource, hasWord: (bytes: Buffer) => boolean): Promise<string[]> {
  const tables: { name: string }[] = await superuser.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows: { row: string }[] = await superuser.query(`select t::text as row from ${name} t`);
    if (rows.some(({ row }) => hasWord(Buffer.from(row)))) found.push(name);
  }
  return found;
}
