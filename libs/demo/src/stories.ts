import { type Measure, MEASURE_RULES } from '@amparo/licensing';
import type { Story } from './cast.js';
import type { Chance } from './chance.js';

/** One act of a licence's past, in days before today; a decision, or a proposal still open. */
export interface Act {
  readonly measure: Measure;
  readonly proposed: number;
  /** Day of the decision; none: still open. */
  readonly decided: number | null;
  /** First day of effect where it is not the decision itself: negative days lie ahead. */
  readonly effective?: number;
  readonly until?: number;
  readonly validTo?: number;
  readonly conditions?: number;
  /** Index of the act that it corrects. */
  readonly corrects?: number;
  /** Day of service and last day for the reply. */
  readonly noticed?: { readonly on: number; readonly replyBy: number };
}

const TERM = 730;
const OLDEST = 1_790;

/** A decided act; where the law asks for a notice, the holder had three weeks to reply. */
const act = (measure: Measure, decided: number, more: Partial<Act> = {}): Act => ({
  measure,
  decided,
  ...(MEASURE_RULES[measure].notice
    ? { proposed: decided + 24, noticed: { on: decided + 23, replyBy: decided + 2 } }
    : { proposed: decided + 12 }),
  ...more,
});

/** A grant, and renewals two years at a time as long as they begin before `until` days ago. */
function inForce(chance: Chance, { until = 0, oldest = OLDEST, least = 120 } = {}): Act[] {
  const granted = chance.whole(until + least, oldest);
  const acts = [act('grant', granted, { effective: granted, validTo: granted - TERM + 1 })];
  for (let end = granted - TERM + 1; end > until - 30; end -= TERM) {
    const decided = end + chance.whole(8, 28);
    if (decided <= until + 2) break;
    acts.push(act('renew', decided, { validTo: end - TERM }));
  }
  return acts;
}

/** In force for sure today and for a while. */
function licensed(chance: Chance): Act[] {
  for (;;) {
    const acts = inForce(chance);
    if ((acts.at(-1)?.validTo ?? 0) < -20) return acts;
  }
}

/** A licence that an act ended or changed `at` days ago must have been in force until then. */
function licensedUntil(chance: Chance, at: number): Act[] {
  for (;;) {
    const acts = inForce(chance, { until: at });
    if ((acts.at(-1)?.validTo ?? 0) < at - 5) return acts;
  }
}

const endedBy =
  (measure: Measure) =>
  (chance: Chance): Act[] => {
    const at = chance.whole(15, 700);
    const acts = licensedUntil(chance, at);
    const suspended = measure === 'revoke' && chance.odds(0.5) ? [act('suspend', at + 3)] : [];
    return [...acts, ...suspended, act(measure, at)];
  };

const lastOf = (acts: readonly Act[]): number => acts.at(-1)?.decided ?? 0;

/** How each story goes. Whole days, so that the same story fits every day the demo is made on. */
export const STORIES: Readonly<Record<Story, (chance: Chance) => Act[]>> = {
  licensed,
  licensed_with_conditions: (chance) => {
    const acts = licensed(chance);
    const at = chance.whole(2, Math.min(100, lastOf(acts) - 1));
    return chance.odds(0.4)
      ? [{ ...acts[0], conditions: 2 } as Act, ...acts.slice(1)]
      : [...acts, act('add_condition', at, { conditions: 1 })];
  },
  suspended_until: (chance) => {
    const acts = licensed(chance);
    return [...acts, act('suspend', chance.whole(1, Math.min(40, lastOf(acts) - 1)), { until: -chance.whole(15, 90) })];
  },
  suspended_open: (chance) => {
    const acts = licensed(chance);
    return [...acts, act('suspend', chance.whole(1, Math.min(100, lastOf(acts) - 1)))];
  },
  suspension_lifted: (chance) => {
    const at = chance.whole(40, 400);
    const acts = licensedThrough(chance, at);
    const lifted = at - chance.whole(10, 35);
    return inOrder([...acts, act('suspend', at), act('lift', lifted)]);
  },
  suspension_corrected: (chance) => {
    const at = chance.whole(60, 300);
    const acts = licensedThrough(chance, at);
    const all = inOrder([...acts, act('suspend', at, { until: at - 400 })]);
    const wrong = all.findIndex(({ measure }) => measure === 'suspend');
    const noticed = Math.max(1, Math.min(at - chance.whole(20, 45), ...all.map(({ decided }) => (decided ?? 1) - 1)));
    return [...all, act('correct', noticed, { corrects: wrong })];
  },
  expired: (chance) => {
    const granted = chance.whole(TERM + 20, OLDEST);
    return [act('grant', granted, { effective: granted, validTo: granted - TERM + 1 })];
  },
  revoked: endedBy('revoke'),
  surrendered: endedBy('surrender'),
  void: endedBy('void'),
  barred: (chance) => {
    const acts = endedBy('revoke')(chance);
    return [...acts, act('bar', Math.max(1, lastOf(acts) - chance.whole(10, 14)))];
  },
  refused: (chance) => [act('refuse', chance.whole(5, 600))],
  applicant_new: (chance) => [
    open('grant', chance.whole(1, 20), { effective: -5, validTo: -TERM, conditions: chance.odds(0.3) ? 1 : 0 }),
  ],
  renewal_proposed: (chance) => {
    const granted = TERM - chance.whole(12, 40);
    return [
      act('grant', granted, { effective: granted, validTo: granted - TERM }),
      open('renew', chance.whole(1, 9), { validTo: granted - 2 * TERM }),
    ];
  },
  revocation_noticed: (chance) => {
    const acts = licensed(chance);
    const on = chance.whole(10, 20);
    return [...acts, open('revoke', on + 2, { noticed: { on, replyBy: chance.whole(-4, 2) } })];
  },
  suspension_proposed: (chance) => [...licensed(chance), open('suspend', chance.whole(1, 6), { until: -90 })],
};

function open(measure: Measure, proposed: number, more: Partial<Act>): Act {
  return { measure, proposed, decided: null, ...more };
}

/** In force today, and `at` days ago as well. */
function licensedThrough(chance: Chance, at: number): Act[] {
  for (;;) {
    const acts = licensed(chance);
    if ((acts[0]?.decided ?? 0) > at + 30) return acts;
  }
}

function inOrder(acts: readonly Act[]): Act[] {
  return [...acts].sort((a, b) => (b.decided ?? -1) - (a.decided ?? -1));
}
