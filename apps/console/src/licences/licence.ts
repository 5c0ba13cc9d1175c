import type { Source } from '../records/Source.js';

/** In the order of a licence's life, for the filter. */
export const LICENCE_STATUSES = [
  'applicant',
  'licensed',
  'licensed_with_conditions',
  'suspended',
  'expired',
  'revoked',
  'surrendered',
  'void',
  'refused',
  'barred',
] as const;
export const LICENCE_CLASSES = ['land-based', 'sea-based', 'domestic-work', 'labour-hire'] as const;
export const SECTORS = [
  'agriculture',
  'care',
  'cleaning',
  'construction',
  'domestic-work',
  'fishing',
  'garments',
  'health',
  'hospitality',
  'manufacturing',
  'seafaring',
  'security',
  'transport',
] as const;

export interface LicenceRow {
  readonly id: string;
  readonly register: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly class: string;
  readonly number: string;
  readonly slug: string;
  readonly status: string;
  readonly validTo: string | null;
  readonly openProposals: number;
  readonly version: number;
}

export interface TimelineEntry {
  readonly status: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly recordedFrom: string;
  readonly recordedTo: string | null;
  readonly decisionId: string | null;
  /** While an appeal is open. */
  readonly appeal?: 'stayed' | 'not_stayed';
  readonly conditions: readonly string[];
}

export interface Decision {
  readonly id: string;
  readonly kind: string;
  readonly effectiveAt: string;
  readonly until: string | null;
  readonly validTo: string | null;
  readonly conditionText: string | null;
  readonly refersTo: string | null;
  readonly recordedAt: string;
  readonly authority: string;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  /** None where the holder acted: an appeal lodged or withdrawn. */
  readonly proposedBy: string | null;
  readonly decidedBy: string;
  /** Number of the sanction that it carries out. */
  readonly sanction: string | null;
  readonly settings: Readonly<Record<string, number>> | null;
}

export interface Proposal {
  readonly id: string;
  readonly measure: string;
  readonly status: string;
  readonly terms: {
    readonly effectiveOn: string | null;
    readonly atOnce: boolean;
    readonly until: string | null;
    readonly validTo: string | null;
    readonly conditions: readonly string[];
    readonly conditionId: string | null;
    readonly refersTo: string | null;
  };
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly servedHow: string | null;
  readonly noticedAt: string | null;
  readonly replyBy: string | null;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly closingReasons: string | null;
  readonly allowedActions: readonly string[];
}

export interface OnDay {
  readonly intervals: readonly TimelineEntry[];
  readonly status: string | null;
  readonly standing: string;
}

export interface Licence extends LicenceRow {
  readonly standing: string;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly conditions: readonly { readonly id: string; readonly text: string; readonly inForce: boolean }[];
  readonly timeline: readonly TimelineEntry[];
  readonly decisions: readonly Decision[];
  readonly proposals: readonly Proposal[];
  readonly remark: string | null;
  readonly source: Source | null;
  readonly allowedActions: readonly string[];
  readonly onDay?: OnDay;
}
