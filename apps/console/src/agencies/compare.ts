export type Mark = 'same' | 'changed' | 'only-first' | 'only-second' | 'not-known';

export interface Pair<F> {
  readonly key: string;
  readonly mark: Mark;
  readonly first: F | undefined;
  readonly second: F | undefined;
}

type Side<F> = readonly F[] | null;

/** When something was recorded is no difference: it tells of the register, not of the agency. */
const OF_THE_REGISTER = ['recordedAt', 'recordedFrom', 'recordedTo', 'decisionId'];
const saidOf = (fact: object): string =>
  JSON.stringify(fact, (key, value: unknown) => (OF_THE_REGISTER.includes(key) ? undefined : value));

const isUnknown = (fact: { readonly state?: string; readonly status?: string | null }): boolean =>
  fact.state === 'not_known' || fact.status === null;

function markOf<F extends object>(first: F | undefined, second: F | undefined): Mark {
  if ([first, second].some((fact) => fact && isUnknown(fact))) return 'not-known';
  if (first && second) return saidOf(first) === saidOf(second) ? 'same' : 'changed';
  return first ? 'only-first' : 'only-second';
}

/** Facts of two days beside each other, in the order of the first; where a day tells nothing, no difference is claimed. */
export function pairsOf<F extends object>(first: Side<F>, second: Side<F>, keyOf: (fact: F) => string): Pair<F>[] {
  const [before, after] = [first, second].map((side) => new Map((side ?? []).map((fact) => [keyOf(fact), fact])));
  const keys = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return keys.map((key) => {
    const [one, other] = [before?.get(key), after?.get(key)];
    return { key, first: one, second: other, mark: first && second ? markOf(one, other) : 'not-known' };
  });
}

const YEAR = 4;

/** The register's calendar day at an instant, and the same day of the year before (28 February for the 29th). */
export function usualDays(now: Date, timeZone: string | undefined): readonly [before: string, today: string] {
  const style = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const today = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    ...style,
    ...(timeZone ? { timeZone } : {}),
  }).format(now);
  const before = `${Number(today.slice(0, YEAR)) - 1}${today.slice(YEAR)}`;
  return [before.replace(/-02-29$/, '-02-28'), today];
}
