import type { ReactElement } from 'react';
import { StandingBox } from '../pages/StandingBox.js';
import type { Words } from '../pages/words.js';
import type { DayFacts } from './facts.js';
import { span } from './lists.js';

/** The answer for a past day, above today's. */
export function DaySection({ words, day }: { readonly words: Words; readonly day: DayFacts }): ReactElement {
  const { on, knownOn } = day.asked;
  return (
    <section>
      <h2>
        {on === undefined
          ? words.say('portal', 'day.today')
          : words.say('portal', 'day.answer', { day: words.day(on) })}
      </h2>
      {knownOn !== undefined && <p>{words.say('portal', 'day.known', { day: words.day(knownOn) })}</p>}
      <StandingBox words={words} standing={day.standing} past>
        {day.intervals.length > 0 && (
          <ul>
            {day.intervals.map(({ status, from, to }) => (
              <li key={`${from} ${status}`}>
                {words.say('safety', `status.${status}`)}: {span(words, from, to)}
              </li>
            ))}
          </ul>
        )}
      </StandingBox>
    </section>
  );
}
