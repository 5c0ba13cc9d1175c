import type { ReactElement, ReactNode } from 'react';
import { type OfferElement, WARNING_VERDICTS } from '@amparo/verification';
import type { PageContext } from '../pages/page.js';

interface MarkedTextProps {
  readonly context: PageContext;
  readonly text: string;
  readonly elements: readonly OfferElement[];
  readonly numberOf: ReadonlyMap<OfferElement, number>;
}

/** The text as it was given, each thing read in it marked and numbered as in the lists above and below it. */
export function MarkedText({ context: { words }, text, elements, numberOf }: MarkedTextProps): ReactElement | null {
  if (text === '') return null;
  const placed = elements
    .filter((element): element is OfferElement & { from: number; to: number } => element.from !== null)
    .sort((a, b) => a.from - b.from);
  const parts: ReactNode[] = [];
  let end = 0;
  for (const element of placed) {
    const number = numberOf.get(element);
    parts.push(
      text.slice(end, element.from),
      <mark key={element.from} className={WARNING_VERDICTS.includes(element.verdict) ? 'bad' : undefined}>
        <bdi>{text.slice(element.from, element.to)}</bdi>
        <sup>
          <a href={`#read-${number}`}>{number}</a>
        </sup>
      </mark>,
    );
    end = element.to;
  }
  parts.push(text.slice(end));
  return (
    <section>
      <h2>{words.say('portal', 'offer.read')}</h2>
      <blockquote className="given" dir="auto">
        {parts}
      </blockquote>
    </section>
  );
}
