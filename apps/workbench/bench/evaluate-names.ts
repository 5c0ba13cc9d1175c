import { evaluate, readQuestions, readRegister } from '@amparo/verification/bench/evaluate';
import { readFileSync } from 'node:fs';

/** Asks the real questions of the real registers: see the README beside them. */
const { register, queries } = JSON.parse(process.argv[2] ?? '{}') as { register: string; queries: string };
const rows = readRegister(readFileSync(register, 'utf8'));
const questions = readQuestions(readFileSync(queries, 'utf8'));
const { mistakes: _mistakes, byGroup: _byGroup, ...shares } = evaluate(rows, questions);
const unlisted = questions.filter(({ recordId }) => recordId === '').length;
process.send?.({ rows: rows.length, listed: questions.length - unlisted, unlisted, ...shares });
