import { figure, spread } from './statistics.mjs';
import { many, table } from './tables.mjs';

const percent = (share) => `${Math.round(share * 100)} %`;

export const namesReport = (sets) => `NAMES OF REAL REGISTERS, and pg_trgm (GIN, threshold 0.3) asked the same
${table(
  [
    'register',
    'names',
    'questions',
    'asked',
    'right first',
    'in five',
    'asserted',
    'wrongly',
    'trgm first',
    'trgm in five',
    'trgm answers',
  ],
  sets.flatMap(({ name, rows, groups, trigrams }) =>
    groups.map(({ group, asked, rightFirst, rightInFive, asserted, falseStrong, wrongStrong }) => {
      const unlisted = group === 'negative';
      const their = trigrams[group];
      return [
        ...[name, many(rows), group, many(asked)],
        ...(unlisted ? ['', '', ''] : [percent(rightFirst), percent(rightInFive), percent(asserted)]),
        many(falseStrong + wrongStrong),
        ...(unlisted ? ['', ''] : [percent(their.rightFirst), percent(their.rightInFive)]),
        many(their.answered),
      ];
    }),
  ),
)}`;

/** Of each set of questions: whom it means first, among five, and who stands in no list. */
export function nameTargets(sets, target) {
  for (const { name, groups } of sets)
    for (const { group, asked, rightFirst, rightInFive, falseStrong } of groups) {
      if (group === 'negative')
        target(
          `${name}: names in no list asserted ≤ 0.05`,
          (falseStrong / asked).toFixed(3),
          falseStrong / asked <= 0.05,
        );
      else {
        const least = group === 'derived' ? 0.85 : 0.9;
        target(`${name}: ${group} names right first ≥ ${least}`, rightFirst.toFixed(3), rightFirst >= least);
        target(`${name}: ${group} names right in five ≥ 0.97`, rightInFive.toFixed(3), rightInFive >= 0.97);
      }
    }
}

const optional = (value) => (value === null ? '–' : spread(value));
const speedRows = ({ agencies, speed }) =>
  [
    ['portal', speed.portal],
    ['pg_trgm', speed.postgres],
  ].map(([title, { mean, median, cpuMs }]) => [
    `${many(agencies)}  ${title}`,
    spread(mean),
    spread(median),
    optional(cpuMs),
  ]);

/** One question at a time, the portal over HTTP and PostgreSQL over its own protocol. */
export const searchReport = (
  searches,
) => `NAMES SOUGHT, one at a time: the portal over HTTP, pg_trgm (GIN, threshold 0.3) by a prepared statement
${table(['agencies', 'ms, mean', 'ms, median', 'CPU ms'], searches.flatMap(speedRows))}

${table(
  ['agencies', 'pg_trgm/portal, mean', 'median', 'CPU', 'checks’ p99 ms alone', 'beside names', 'ratio', 'names/s'],
  searches.map(({ agencies, speed, beside }) => [
    ...[many(agencies), spread(speed.ratio), spread(speed.medianRatio), optional(speed.cpuRatio)],
    ...[spread(beside.alone), spread(beside.beside), spread(beside.ratio), figure(beside.searches.median)],
  ]),
)}

${table(
  ['right one in five', 'asked', 'portal', 'pg_trgm'],
  searches.flatMap(({ agencies, kinds }) =>
    kinds.map(({ title, asked, portal, postgres }) => [
      `${many(agencies)}  ${title}`,
      many(asked),
      percent(portal),
      percent(postgres),
    ]),
  ),
)}`;

/** How many times faster than trigrams a search by name must be, at how many agencies. */
const TIMES_FASTER = [
  { from: 1_000_000, times: 100 },
  { from: 100_000, times: 40 },
];
const MOST_P99 = 3;

/** Of each size: how much faster, no kind of mistake understood less often, and nobody held up. */
export function searchTargets(searches, target) {
  for (const { agencies, speed, kinds, beside } of searches) {
    const at = `names of ${many(agencies)}`;
    const times = TIMES_FASTER.find(({ from }) => agencies >= from)?.times;
    if (times) target(`${at}: ≥ ${times} times faster than pg_trgm`, spread(speed.ratio), speed.ratio.median >= times);
    const lower = kinds.filter(({ portal, postgres }) => portal < postgres);
    const told = lower.map(({ title, portal, postgres }) => `${title} ${percent(portal)} to ${percent(postgres)}`);
    target(`${at}: right in five no less often, in each of ${kinds.length} kinds`, told.join(', ') || 'none', !told[0]);
    const { ratio } = beside;
    target(`${at}: p99 of checks beside them ≤ ${MOST_P99} times that alone`, spread(ratio), ratio.median <= MOST_P99);
  }
}
