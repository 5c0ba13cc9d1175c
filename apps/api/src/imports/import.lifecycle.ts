import { defineLifecycle, defineRefusals, type Role } from '@amparo/kernel';

export const IMPORT_STATUSES = ['dry_run', 'applied', 'undone', 'discarded'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export type ImportVerb = 'apply' | 'undo' | 'discard';

export const OUTCOMES = ['new', 'changed', 'same', 'broken', 'heading', 'absent', 'kept'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who takes lists in. */
export const IMPORTERS = ['licensing_officer', 'publisher'] as const satisfies readonly Role[];

export const importLifecycle = defineLifecycle<ImportStatus, ImportVerb, Role>('import', 'dry_run', {
  dry_run: { apply: { to: 'applied', by: IMPORTERS }, discard: { to: 'discarded', by: IMPORTERS } },
  applied: { undo: { to: 'undone', by: IMPORTERS } },
  undone: {},
  discarded: {},
});

export const { refuse: refuseImport } = defineRefusals({
  'import.missing': 'missing',
  'import.not-now': 'conflict',
  'import.broken-rows': 'conflict',
  'import.base-changed': 'conflict',
  'import.built-on': 'conflict',
});
