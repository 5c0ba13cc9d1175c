import {
  type AskedRow,
  evaluate,
  readColumn,
  readQuestions,
  readRegister,
  type RegisterRow,
} from '@amparo/verification/bench/evaluate';
import { unseenQuestions } from '@amparo/verification/bench/unseen';
import { readFileSync, writeFileSync } from 'node:fs';

/** Asks real registers for names as people write them: those by which the search was tuned, and lists that the tuning never saw. */
interface Asked {
  readonly register: string;
  readonly queries: string;
  readonly unseen: readonly { readonly source: string; readonly file: string; readonly column: string }[];
  /** Where the questions are left, so that others can be asked the same. */
  readonly out: string;
}
const { register, queries, unseen, out } = JSON.parse(process.argv[2] ?? '{}') as Asked;
const read = (file: string): string => readFileSync(file, 'utf8');

interface Set {
  readonly name: string;
  readonly rows: readonly RegisterRow[];
  readonly questions: readonly AskedRow[];
}
const sets: Set[] = [
  { name: 'TH, BD (tuned)', rows: readRegister(read(register)), questions: readQuestions(read(queries)) },
  ...unseen.map(({ source, file, column }) => ({
    name: source,
    ...unseenQuestions(source, readColumn(read(file), column)),
  })),
];
const GROUPS = ['natural', 'derived', 'synthetic', 'negative'];
const results = sets.map(({ name, rows, questions }) => ({
  name,
  rows: rows.length,
  groups: GROUPS.flatMap((group) => {
    const asked = questions.filter((question) => question.group === group);
    if (asked.length === 0) return [];
    const { mistakes: _mistakes, byGroup: _byGroup, ...shares } = evaluate(rows, asked);
    return [{ group, asked: asked.length, ...shares }];
  }),
}));
writeFileSync(out, JSON.stringify(sets));
process.send?.(results);
