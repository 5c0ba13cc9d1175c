import type { Act, CorrectiveActionRow } from '../inspections/inspection.js';

export type { CorrectiveActionRow };

export interface CorrectiveAction extends CorrectiveActionRow {
  readonly findingId: string;
  readonly note: string;
  readonly sanctionId: string | null;
  readonly history: readonly Act[];
  readonly allowedActions: readonly string[];
}
