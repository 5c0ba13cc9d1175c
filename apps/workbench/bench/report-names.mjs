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
