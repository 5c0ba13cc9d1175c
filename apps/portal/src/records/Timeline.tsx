import type { ReactElement } from 'react';
import type { LicenceRecord } from '@amparo/verification';
import type { PageContext } from '../pages/page.js';
import type { Words } from '../pages/words.js';
import { span, verbatim } from './lists.js';

interface TimelineProps {
  readonly context: PageContext;
  readonly licence: LicenceRecord;
}

/** The licence's life up to now as the register knows it today, newest first. */
export function Timeline({ context: { words, now }, licence }: TimelineProps): ReactElement | null {
  const entries = licence.timeline
    .filter(({ recordedTo, effectiveFrom }) => recordedTo === null && effectiveFrom <= now)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{words.say('portal', 'timeline.title')}</h2>
      <ul className="plain">
        {entries.map(({ status, effectiveFrom, effectiveTo, decisionId }) => (
          <li key={`${effectiveFrom} ${status}`}>
            {words.say('safety', `status.${status}`)}: {span(words, effectiveFrom, effectiveTo)}
            {decisionId !== null && licence.decisions.some(({ id }) => id === decisionId) && (
              <>
                {' '}
                <a href={`#d-${decisionId}`}>{words.say('portal', 'timeline.why')}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each decision with its reasons, newest first. */
export function Decisions({
  words,
  licence,
}: {
  readonly words: Words;
  readonly licence: LicenceRecord;
}): ReactElement | null {
  if (licence.decisions.length === 0) return null;
  return (
    <section>
      <h2>{words.say('portal', 'decisions.title')}</h2>
      {[...licence.decisions]
        .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
        .map(({ id, kind, effectiveAt, recordedAt, authority, ground, reasons, reviewRight }) => (
          <article key={id} id={`d-${id}`}>
            <h3>
              {words.code('decision', kind)}
              {words.comma}
              {words.dayOf(effectiveAt)}
            </h3>
            <p className="quiet">
              {words.rich('portal', 'decisions.by', { authority: verbatim(authority), day: words.dayOf(recordedAt) })}
            </p>
            {ground !== '' && (
              <p>
                {words.say('portal', 'decisions.ground')}: {verbatim(ground)}
              </p>
            )}
            {reasons !== '' && (
              <blockquote dir="auto">
                <p>{reasons}</p>
              </blockquote>
            )}
            {reviewRight !== '' && (
              <p className="quiet">
                {words.say('portal', 'decisions.review')}: {verbatim(reviewRight)}
              </p>
            )}
          </article>
        ))}
    </section>
  );
}
