import type { ReactElement, ReactNode } from 'react';
import { OUTCOME_TOLD, type OutcomeFigure, type OutcomeRecord } from '@amparo/verification';
import type { Words } from '../pages/words.js';

const { leastPlacements, leastFounded, per } = OUTCOME_TOLD;

interface OutcomeSectionProps {
  readonly words: Words;
  /** Undefined where nothing was told of it yet. */
  readonly outcome: OutcomeRecord | undefined;
}

/** How workers of the agency fared, in words first: what was found, and not what somebody says. */
export function OutcomeSection({ words, outcome }: OutcomeSectionProps): ReactElement | null {
  if (!outcome) return null;
  const { figure, all } = outcome;
  return (
    <section>
      <h2>{words.say('portal', 'outcome.title')}</h2>
      <p>{said(words, outcome)}</p>
      {figure && <p>{words.say('portal', 'outcome.range', rate(words, figure))}</p>}
      {all && <p>{words.say('portal', 'outcome.all', rate(words, all))}</p>}
      {figure && (
        <details>
          <summary>{words.say('portal', 'outcome.how')}</summary>
          <p>{words.say('portal', 'outcome.how.text', { day: words.day(outcome.publishedOn) })}</p>
        </details>
      )}
    </section>
  );
}

function said(words: Words, { state, figure, from }: OutcomeRecord): ReactNode {
  const year = from.slice(0, 4);
  if (!figure)
    return state === 'too_few'
      ? words.say('portal', 'outcome.too_few', { year, least: leastPlacements })
      : words.say('portal', 'outcome.returns_missing', { year });
  const placements = words.number(figure.placements);
  return figure.founded === null
    ? words.say('portal', 'outcome.few', { year, placements, least: leastFounded })
    : words.say('portal', 'outcome.some', { year, placements, founded: words.number(figure.founded) });
}

const rate = (words: Words, { low, high }: OutcomeFigure) => ({
  low: words.number(low),
  high: words.number(high),
  per: words.number(per),
});
