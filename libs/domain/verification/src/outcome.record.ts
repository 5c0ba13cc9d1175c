import type { LegalDay } from '@amparo/kernel';

/** What the words of a figure need to know of how it was made. */
export const OUTCOME_TOLD = { leastPlacements: 50, leastFounded: 5, per: 1_000 } as const;

/** Rounded, and no more exact in any part than in another. */
export interface OutcomeFigure {
  /** Workers placed, to the nearest ten. */
  readonly placements: number;
  /** Complaints closed as founded, to the nearest five; null: fewer than five. */
  readonly founded: number | null;
  /** Founded complaints for 1,000 workers placed: the ends of the 95 % interval (Wilson 1927) of every count that `founded` may stand for. */
  readonly low: number;
  readonly high: number;
}

/** How workers of an agency fared in a year. Told once, when the year is over, and not again: its id is the agency's, and a later year takes its place. */
export interface OutcomeRecord {
  readonly id: string;
  readonly register: string;
  readonly agencyId: string;
  readonly from: LegalDay;
  /** Inclusive. */
  readonly to: LegalDay;
  /** Why there is no figure, where there is none: too few workers placed, or returns that the register does not have. */
  readonly state: 'told' | 'too_few' | 'returns_missing';
  readonly figure: OutcomeFigure | null;
  /** Of all agencies with a figure; null where that would tell of one of them. */
  readonly all: OutcomeFigure | null;
  readonly publishedOn: LegalDay;
}
