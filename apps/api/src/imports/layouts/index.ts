import { bdBmetAgencies } from './bd-bmet-agencies.js';
import { caNoncompliantEmployers } from './ca-noncompliant-employers.js';
import type { Layout } from './layout.js';
import { thDoeAgencies } from './th-doe-agencies.js';
import { usH2aDebarments, usH2bDebarments } from './us-debarments.js';
import { worldBankDebarredFirms } from './world-bank-debarred-firms.js';

export type { Layout, Reference } from './layout.js';

/** Every list that can be taken in. A new one is a file beside this and a row here. */
export const LAYOUTS: readonly Layout[] = [
  thDoeAgencies,
  bdBmetAgencies,
  caNoncompliantEmployers,
  usH2aDebarments,
  usH2bDebarments,
  worldBankDebarredFirms,
];

export const layoutOf = (id: string): Layout | undefined => LAYOUTS.find((layout) => layout.id === id);
