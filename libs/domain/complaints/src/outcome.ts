import type { ClosureCode } from './data/closure-codes.js';
import { wilson } from './wilson.js';

/** Which end of a case is a finding against whom it was about. What was settled, or only alleged, is none. */
export const FOUNDED_CLOSURES: readonly ClosureCode[] = ['established'];

/**
 * What must be so before a figure is shown, and how coarsely it is told: nobody may find out from it that one certain person complained, or even that
 * anybody did. Minimum frequency, rounding to a base and the intervals that an attacker is left with are as in Hundepool et al. 2012, "Statistical
 * Disclosure Control", chapters 4 and 5.
 */
export const OUTCOME_RULES = {
  /** Fewer workers placed in the year: nothing is said. */
  leastPlacements: 50,
  /** Fewer complaints founded are told as "fewer than" this, none among them. */
  leastFounded: 5,
  foundedTo: 5,
  placementsTo: 10,
  /** Figures are told for so many workers placed. */
  per: 1_000,
  /** Fewer agencies with a figure: they are not compared. */
  leastAgencies: 5,
  /** So many counts at least stay possible for every agency, whatever is known of all the others. */
  leastPossible: 3,
} as const;

/** A year of one agency, exactly: for the office only. */
export interface OutcomeCounts {
  readonly agencyId: string;
  /** Workers placed, by the returns that were accepted. */
  readonly placements: number;
  readonly returnsOwed: number;
  readonly returnsAccepted: number;
  /** Complaints about it that were closed in the year as founded. */
  readonly founded: number;
}

/** As the public reads it. */
export interface OutcomeFigure {
  /** Rounded. */
  readonly placements: number;
  /** Rounded; null: fewer than the least that is told. */
  readonly founded: number | null;
  /** Founded complaints for 1,000 workers placed: whole numbers, the 95 % interval of every count that `founded` may stand for. */
  readonly low: number;
  readonly high: number;
}

export const OUTCOME_STATES = ['told', 'too_few', 'returns_missing'] as const;
export interface Outcome {
  readonly agencyId: string;
  readonly state: (typeof OUTCOME_STATES)[number];
  /** Where it is told. */
  readonly figure: OutcomeFigure | null;
}
export interface Outcomes {
  readonly agencies: readonly Outcome[];
  /** All agencies with a figure taken together; null where that would tell of one of them. */
  readonly all: OutcomeFigure | null;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const rounded = (value: number, to: number): number => Math.round(value / to) * to;

const toldAs = (founded: number): number | null =>
  founded < OUTCOME_RULES.leastFounded ? null : rounded(founded, OUTCOME_RULES.foundedTo);

/** Every count that is told like this. */
export function possible(told: number | null): Range {
  const { leastFounded, foundedTo } = OUTCOME_RULES;
  if (told === null) return { low: 0, high: leastFounded - 1 };
  const half = Math.floor(foundedTo / 2);
  return { low: Math.max(leastFounded, told - half), high: told + half };
}

/** Only from what is told: an interval of the exact count would give it away. */
function figureOf(exactPlacements: number, exactFounded: number): OutcomeFigure {
  const { per, placementsTo } = OUTCOME_RULES;
  const placements = rounded(exactPlacements, placementsTo);
  const founded = toldAs(exactFounded);
  const { low, high } = possible(founded);
  // A complaint of this year may be about a worker of an earlier one: there can be more of them than placements.
  const share = (hits: number) => wilson(Math.min(hits, placements), placements);
  return { placements, founded, low: Math.floor(share(low).low * per), high: Math.ceil(share(high).high * per) };
}

function stateOf({ placements, returnsOwed, returnsAccepted }: OutcomeCounts): Outcome['state'] {
  // Who does not hand in a return would else have fewer workers, or none.
  if (returnsAccepted < returnsOwed) return 'returns_missing';
  return placements < OUTCOME_RULES.leastPlacements ? 'too_few' : 'told';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether the total, beside all other figures, leaves enough possible for each: that somebody complained where few did is never certain. */
function hidesEach(figures: readonly OutcomeFigure[], total: OutcomeFigure): boolean {
  const ranges = figures.map(({ founded }) => possible(founded));
  const all = possible(total.founded);
  const most = sum(ranges.map(({ high }) => high));
  const least = sum(ranges.map(({ low }) => low));
  return ranges.every(({ low, high }) => {
    const left = { low: Math.max(low, all.low - (most - high)), high: Math.min(high, all.high - (least - low)) };
    return left.low === low && left.high - left.low + 1 >= OUTCOME_RULES.leastPossible;
  });
}

/**
 * What is told of a year. It is computed once, when the year is over and its returns are in, and never again: of two figures that were told of an agency
 * none shares a complaint with the other, so that nothing follows from their difference.
 */
export function outcomesOf(counts: readonly OutcomeCounts[]): Outcomes {
  const told = counts.filter((one) => stateOf(one) === 'told');
  const agencies = counts.map((one): Outcome => {
    const state = stateOf(one);
    return { agencyId: one.agencyId, state, figure: state === 'told' ? figureOf(one.placements, one.founded) : null };
  });
  if (told.length < OUTCOME_RULES.leastAgencies) return { agencies, all: null };
  const total = figureOf(sum(told.map(({ placements }) => placements)), sum(told.map(({ founded }) => founded)));
  const figures = agencies.flatMap(({ figure }) => figure ?? []);
  return { agencies, all: hidesEach(figures, total) ? total : null };
}
