import type { ReactElement, ReactNode } from 'react';
import type { Standing } from '@amparo/verification';
import { Shape } from './shape.js';
import type { Words } from './words.js';

interface StandingBoxProps {
  readonly words: Words;
  readonly standing: Standing;
  /** `h1` on the answer to a check, where the standing is the page. */
  readonly as?: 'h1' | 'h2' | 'p';
  /** On a past day there is nothing to do any more: the word, and what was recorded. */
  readonly past?: boolean;
  /** What has to be read before anything is done, right behind the verb. */
  readonly first?: ReactNode;
  readonly children?: ReactNode;
}

/** A standing in big plain words: shape, word, what to do now, and what it means. */
export function StandingBox({
  words,
  standing,
  as: Word = 'p',
  past = false,
  first,
  children,
}: StandingBoxProps): ReactElement {
  return (
    <section className={`standing ${standing}`}>
      <Shape standing={standing} />
      <Word className="word">{words.say('safety', `standing.${standing}`)}</Word>
      {!past && <p className="verb">{words.say('safety', `verb.${standing}`)}</p>}
      {first}
      {!past && <p>{words.say('safety', `standing.${standing}.meaning`)}</p>}
      {children}
    </section>
  );
}

/** The same in one line, for lists. */
export function StandingMark({
  words,
  standing,
}: {
  readonly words: Words;
  readonly standing: Standing;
}): ReactElement {
  return (
    <span className={`mark ${standing}`}>
      <Shape standing={standing} />
      {words.say('safety', `standing.${standing}`)}
    </span>
  );
}

export function NextSteps({ words, standing }: { readonly words: Words; readonly standing: Standing }): ReactElement {
  return (
    <section>
      <h2>{words.say('portal', 'next.title')}</h2>
      <ol className="steps">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{words.say('safety', `next.${standing}.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}
