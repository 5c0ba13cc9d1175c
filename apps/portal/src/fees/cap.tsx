import { decimalsOf, majorOf, type Money } from '@amparo/kernel';
import type { FeeGround } from '@amparo/verification';
import type { ReactElement, ReactNode } from 'react';
import type { Words } from '../pages/words.js';

export const money = (words: Words, { amount, currency }: Money): string =>
  words.money(majorOf(amount, currency), currency, decimalsOf(currency));

/** What a worker may be asked to pay. */
export function capWords(words: Words, cap: FeeGround['cap']): ReactNode {
  switch (cap.kind) {
    case 'none':
      return words.say('portal', 'offer.cap.none');
    case 'amount':
      return cap.money && words.say('portal', 'offer.cap.amount', { amount: money(words, cap.money) });
    default:
      return words.say('portal', `offer.cap.${cap.kind}`, { count: cap.count ?? 0 });
  }
}

/** Where it is written. */
export function RuleSource({
  words,
  source: { law, article, url },
}: {
  readonly words: Words;
  readonly source: FeeGround['source'];
}): ReactElement | null {
  if (law === '') return null;
  const place = words.rich('portal', 'offer.source', { law: <bdi>{law}</bdi>, article: <bdi>{article}</bdi> });
  return <p className="quiet">{url === null ? place : <a href={url}>{place}</a>}</p>;
}
