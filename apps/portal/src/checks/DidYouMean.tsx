import type { ReactElement } from 'react';
import type { CheckMatch } from '@amparo/verification';
import { link, type PageContext } from '../pages/page.js';
import { StandingMark } from '../pages/StandingBox.js';

/** More are no suggestion, but a choice for whoever wants to be one of them. */
const SHOWN = 5;

interface DidYouMeanProps {
  readonly context: PageContext;
  readonly matches: readonly CheckMatch[];
  /** Whether the page already speaks of one record. */
  readonly sure: boolean;
}

export function DidYouMean({ context, matches, sure }: DidYouMeanProps): ReactElement | null {
  if (matches.length === 0) return null;
  const { words } = context;
  return (
    <section>
      <h2>{words.say('portal', sure ? 'result.others' : 'result.didYouMean')}</h2>
      <ul className="plain">
        {matches.slice(0, SHOWN).map(({ subject, id, legalName, of, licenceNumber, register, standing, path }) => (
          <li key={`${subject} ${id} ${licenceNumber}`}>
            <a href={link(context, path)}>
              <bdi>{legalName}</bdi>
            </a>
            {of !== undefined && (
              <>
                {' '}
                · <bdi>{of}</bdi>
              </>
            )}
            <br />
            {licenceNumber !== null && (
              <>
                <bdi>{licenceNumber}</bdi> ·{' '}
              </>
            )}
            <bdi>{register}</bdi>
            <br />
            <StandingMark words={words} standing={standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
