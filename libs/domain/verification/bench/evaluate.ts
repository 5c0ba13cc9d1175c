import { check, createIndex, type AgencyRecord, type LicenceRecord, type PublicIndex } from '../src/index.js';

/** A row of a register to search in, and a question with the row it means; none: it must not be found. */
export interface RegisterRow {
  readonly id: string;
  readonly source: string;
  readonly licenceNumber: string;
  readonly name: string;
  readonly otherName: string;
}
export interface AskedRow {
  readonly id: string;
  /** How the question came to be: natural, derived, synthetic, negative. */
  readonly group: string;
  readonly kind: string;
  readonly query: string;
  readonly recordId: string;
}

export interface Tally {
  readonly asked: number;
  /** Of the listed: the right one first, among the first five, and asserted (exact or strong and right). */
  readonly first: number;
  readonly inFive: number;
  readonly asserted: number;
  /** Of all: something wrong asserted. */
  readonly falseStrong: number;
}
export interface Evaluation {
  /** Shares of the listed questions. */
  readonly rightFirst: number;
  readonly rightInFive: number;
  readonly asserted: number;
  /** Unlisted questions that were answered exact or strong. */
  readonly falseStrong: number;
  /** Listed questions for which another record was asserted. */
  readonly wrongStrong: number;
  readonly byGroup: Readonly<Record<string, Tally>>;
  readonly mistakes: readonly string[];
}

const NOW = '2026-01-01T00:00:00.000Z';
const FROM = '2020-01-01T00:00:00.000Z';

export function indexOf(rows: readonly RegisterRow[]): PublicIndex {
  const index = createIndex();
  const registers = [...new Set(rows.map(({ source }) => source))];
  for (const id of registers)
    index.put('register', { id, role: 'home', country: id, names: { en: id }, timeZone: 'UTC', source: null });
  for (const { id, source, licenceNumber, name, otherName } of rows) {
    const names = otherName === '' ? [] : [{ name: otherName, kind: 'translated' as const, from: null, to: null }];
    const agency: AgencyRecord = {
      ...{ id, register: source, country: source, legalName: name, identifiers: [], branches: [], source: null },
      names: [{ name, kind: 'legal', from: null, to: null }, ...names],
    };
    const licence: LicenceRecord = {
      ...{ id: `L-${id}`, register: source, agencyId: id, class: 'overseas', number: licenceNumber, slug: id },
      ...{ countries: [], sectors: [], validTo: null, conditions: [], decisions: [], remark: null, source: null },
      timeline: [
        {
          ...{ status: 'licensed', effectiveFrom: FROM, effectiveTo: null, recordedFrom: FROM, recordedTo: null },
          ...{ decisionId: null, conditions: [] },
        },
      ],
    };
    index.put('agency', agency);
    index.put('licence', licence);
  }
  return index;
}

const EMPTY: Tally = { asked: 0, first: 0, inFive: 0, asserted: 0, falseStrong: 0 };

/** Asks every question of the register and counts what came back. */
export function evaluate(
  rows: readonly RegisterRow[],
  questions: readonly AskedRow[],
  index = indexOf(rows),
): Evaluation {
  const byGroup: Record<string, Tally> = {};
  const mistakes: string[] = [];
  const legal = new Map(rows.map(({ id, name }) => [id, name]));
  for (const { id, kind, query, recordId } of questions) {
    const { confidence, matches } = check(index, query, NOW);
    const place = recordId === '' ? -1 : matches.findIndex((match) => match.id === recordId);
    const sure = confidence === 'exact' || confidence === 'strong';
    const wrong = sure && place !== 0;
    const tally = byGroup[kind] ?? EMPTY;
    byGroup[kind] = {
      asked: tally.asked + 1,
      first: tally.first + Number(place === 0),
      inFive: tally.inFive + Number(place >= 0 && place < 5),
      asserted: tally.asserted + Number(sure && place === 0),
      falseStrong: tally.falseStrong + Number(wrong),
    };
    if (wrong || (recordId !== '' && (place !== 0 || !sure)))
      mistakes.push(
        `${id} ${kind} ${confidence} place ${place}: ${query} → ${matches[0]?.legalName ?? '–'} (${matches[0]?.score.toFixed(2)}); meant ${legal.get(recordId) ?? 'nobody'}`,
      );
  }
  const listed = questions.filter(({ recordId }) => recordId !== '').length;
  const total = (of: keyof Tally): number => Object.values(byGroup).reduce((sum, tally) => sum + tally[of], 0);
  const unlisted = Object.entries(byGroup).filter(([kind]) =>
    questions.some((q) => q.kind === kind && q.recordId === ''),
  );
  const falseStrong = unlisted.reduce((sum, [, tally]) => sum + tally.falseStrong, 0);
  return {
    rightFirst: total('first') / Math.max(1, listed),
    rightInFive: total('inFive') / Math.max(1, listed),
    asserted: total('asserted') / Math.max(1, listed),
    falseStrong,
    wrongStrong: total('falseStrong') - falseStrong,
    byGroup,
    mistakes,
  };
}

function cells(line: string, separator: string): string[] {
  if (separator === '\t') return line.split('\t');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}

const table = (text: string, separator: string): Record<string, string>[] => {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = cells(head, separator);
  return lines.map((line) => {
    const values = cells(line, separator);
    return Object.fromEntries(columns.map((column, i) => [column, (values[i] ?? '').trim()]));
  });
};

/** One column of a table as its publisher wrote it, titles above its head and all. */
export function readColumn(csv: string, column: string): string[] {
  const lines = joinQuoted(csv).split(/\r?\n/);
  const head = lines.findIndex((line) => cells(line, ',').includes(column));
  return table(lines.slice(head).join('\n'), ',').flatMap((row) => row[column] || []);
}

export const readRegister = (csv: string): RegisterRow[] =>
  table(joinQuoted(csv), ',').map((row) => ({
    id: row.record_id ?? '',
    source: row.source ?? '',
    licenceNumber: row.licence_no ?? '',
    name: row.name ?? '',
    otherName: row.name_alt ?? '',
  }));

export const readQuestions = (tsv: string): AskedRow[] =>
  table(tsv, '\t').map((row) => ({
    id: row.qid ?? '',
    group: row.group ?? '',
    kind: row.kind ?? '',
    query: row.query ?? '',
    recordId: row.record_id ?? '',
  }));

/** A line break inside quotes is a space. */
const joinQuoted = (csv: string): string => csv.replace(/"(?:[^"]|"")*"/g, (cell) => cell.replace(/\s*\r?\n\s*/g, ' '));
