import { useGetOne } from 'react-admin';

export interface ChecklistItem {
  readonly code: string;
  /** `3.1` */
  readonly number: string;
  readonly standard: number;
  readonly critical: boolean;
}

export interface Checklist {
  readonly id: string;
  readonly version: number;
  readonly items: readonly ChecklistItem[];
}

/** A version never changes: it is asked for once. */
export const useChecklist = (version: number | undefined): Checklist | undefined =>
  useGetOne<Checklist>(
    'checklists',
    { id: String(version ?? ''), meta: { whole: true } },
    { enabled: version !== undefined, staleTime: Infinity, retry: false },
  ).data;

/** The items of each standard, in order. */
export function byStandard(items: readonly ChecklistItem[]): [number, ChecklistItem[]][] {
  const standards = new Map<number, ChecklistItem[]>();
  for (const item of items) standards.set(item.standard, [...(standards.get(item.standard) ?? []), item]);
  return [...standards];
}
