import type { Checklist, ChecklistItem, Standard } from '../checklist.js';

type Row = readonly [code: string, critical: boolean, violations: readonly string[]];

const ROWS: Readonly<Record<Standard, readonly Row[]>> = {
  1: [
    ['licence-displayed', false, ['LIC-UNL']],
    ['place-matches-licence', false, ['LIC-LEND', 'LIC-CTRL']],
    ['office-staffed', false, ['LIC-MISREP']],
    ['personnel-registered', false, ['LIC-LEND']],
    ['bond-in-force', false, ['LIC-MISREP']],
    ['returns-filed', false, ['INS-OBST']],
  ],
  2: [['pay-tax-and-hours', false, ['WAG-WITH', 'CND-ABUSE']]],
  3: [
    ['documents-and-wages', true, ['DOC-WITH', 'WAG-WITH']],
    ['loans', true, ['FEE-LOAN']],
    ['worker-interviews', true, ['FRC-THREAT', 'FRC-MOVE']],
  ],
  4: [['accommodation', false, ['CND-ABUSE']]],
  5: [['client-visit', false, ['CND-ABUSE', 'CON-SUB']]],
  6: [['walk-through', true, ['FRC-MOVE', 'CND-ABUSE']]],
  7: [
    ['contracts', false, ['CON-NONE', 'CON-SUB']],
    ['receipts-and-costs', false, ['FEE-NORCPT', 'FEE-OVER']],
    ['job-orders', false, ['LIC-MISREP', 'DEP-IRREG']],
    ['advertisements', false, ['ADV-NOID', 'ADV-FALSE']],
    ['interview-logs', false, ['INS-OBST']],
    ['rights-explained', false, ['CON-NONE']],
  ],
  8: [['branches-and-agents', false, ['LIC-LEND']]],
};

const itemsOf = ([standard, rows]: [string, readonly Row[]]): ChecklistItem[] =>
  rows.map(([code, critical, violations], index) => ({
    code,
    number: `${standard}.${index + 1}`,
    standard: Number(standard) as Standard,
    critical,
    violations,
  }));

/** The checklist as first shipped: each item is asked by a real regulator. */
export const VERSION_1: Checklist = { version: 1, items: Object.entries(ROWS).flatMap(itemsOf) };
