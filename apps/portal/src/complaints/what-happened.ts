/**
 * The violations that a worker can tell of, in the order in which people look for them: codes of the register's list, whose
 * words here are `what.<code>`. Those that only an inspector finds are not asked for.
 */
export const WHAT_HAPPENED = [
  { id: 'money', codes: ['FEE-OVER', 'FEE-NORCPT', 'FEE-NOREF', 'FEE-LOAN', 'FEE-TIED'] },
  { id: 'promise', codes: ['ADV-FALSE', 'DEP-NONE', 'DEP-IRREG', 'CON-SUB', 'CON-NONE'] },
  { id: 'force', codes: ['DOC-WITH', 'FRC-THREAT', 'FRC-MOVE'] },
  { id: 'work', codes: ['WAG-WITH', 'CND-ABUSE', 'HRM-JOB', 'UNION'] },
  { id: 'licence', codes: ['LIC-UNL', 'LIC-LEND', 'LIC-SUSP', 'COR'] },
] as const;

export type WhatHappened = (typeof WHAT_HAPPENED)[number]['codes'][number];
