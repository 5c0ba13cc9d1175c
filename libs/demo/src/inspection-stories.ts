import type { InspectionStatus, InspectionType } from '@amparo/inspections';

/** What becomes of each: where it stands, and how many days ago the visit was (negative: is to come). */
export interface InspectionStory {
  readonly status: InspectionStatus;
  readonly visit: number;
  readonly type: InspectionType;
  readonly notMet?: readonly string[];
  /** How many items have an answer; none: all. */
  readonly answered?: number;
  readonly returned?: boolean;
  readonly commented?: boolean;
  readonly licensing?: boolean;
}

const NOT_MET_SETS: readonly (readonly string[])[] = [
  [],
  ['receipts-and-costs'],
  ['contracts', 'receipts-and-costs'],
  ['documents-and-wages', 'receipts-and-costs'],
  ['licence-displayed', 'advertisements'],
  [],
  ['loans', 'contracts', 'job-orders'],
  ['personnel-registered', 'interview-logs', 'returns-filed'],
  ['accommodation', 'worker-interviews'],
  ['advertisements', 'branches-and-agents'],
  ['place-matches-licence', 'office-staffed', 'bond-in-force', 'personnel-registered'],
  ['rights-explained', 'pay-tax-and-hours'],
  ['walk-through', 'client-visit'],
];
const TYPES: readonly InspectionType[] = [
  'compliance',
  'unannounced',
  'compliance',
  'follow_up',
  'desk',
  'complaint_led',
];

const many = (
  count: number,
  story: (index: number) => Omit<InspectionStory, 'type'> & { type?: InspectionType },
): InspectionStory[] =>
  Array.from({ length: count }, (_, index) => ({ type: TYPES[index % TYPES.length] ?? 'compliance', ...story(index) }));
const notMet = (index: number): readonly string[] => NOT_MET_SETS[index % NOT_MET_SETS.length] ?? [];

/** Sixty-odd, the newest last. */
export const INSPECTION_STORIES: readonly InspectionStory[] = [
  ...many(22, (i) => ({ status: 'closed', visit: 420 - i * 17, notMet: notMet(i), commented: i % 3 !== 0 })),
  ...many(9, (i) => ({ status: 'quality_checked', visit: 30 - i * 3, notMet: notMet(i + 2), commented: i % 3 === 0 })),
  ...many(7, (i) => ({ status: 'submitted', visit: i === 0 ? 16 : 8 - i, notMet: notMet(i + 1) })),
  ...many(6, (i) => ({
    status: 'under_way',
    visit: i + 1,
    answered: i === 0 ? 12 : 3 * i,
    returned: i === 5,
    notMet: notMet(i + 3),
  })),
  ...many(3, (i) => ({ status: 'cancelled', visit: 60 - i * 20 })),
  ...many(8, (i) => ({ status: 'scheduled', visit: i === 7 ? 3 : i < 2 ? 0 : -i * 2, licensing: i === 3 })),
  ...many(8, (i) => ({
    status: 'planned',
    visit: -20 - i,
    licensing: i % 3 === 0,
    type: i % 3 === 0 ? 'pre_licence' : 'compliance',
  })),
];
