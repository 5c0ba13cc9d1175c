import { VERSION_1 } from './checklists/version-1.js';
import { refuse } from './inspection.refusals.js';

/** 1 fit and proper · 2 pay and tax · 3 forced labour and mistreatment · 4 accommodation · 5 working conditions · 6 health and safety · 7 recruiting workers and contracts · 8 sub-contracting and other providers. */
export const STANDARDS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Standard = (typeof STANDARDS)[number];

export interface ChecklistItem {
  /** Names the item for ever; its words are the messages `checklist.<version>.<code>`. */
  readonly code: string;
  /** `3.1`: the standard, and the place in it. Read out and written the same in every language. */
  readonly number: string;
  readonly standard: Standard;
  readonly critical: boolean;
  /** Violation codes that a failure may stand for (domain, section 3). */
  readonly violations: readonly string[];
}

export interface Checklist {
  readonly version: number;
  readonly items: readonly ChecklistItem[];
}

/** Every version there ever was: a report is read with the items it was written with. A version never changes; a new one is added. */
export const CHECKLISTS: readonly Checklist[] = [VERSION_1];

export const NEWEST_CHECKLIST = VERSION_1;

export const checklistOf = (version: number): Checklist =>
  CHECKLISTS.find((checklist) => checklist.version === version) ?? refuse('checklist.missing');
