import type { ReactElement } from 'react';
import type { CheckElement, CheckMatch, ElementVerdict } from '@amparo/verification';
import { list } from '../pages/Facts.js';
import type { Words } from '../pages/words.js';
import type { Answer } from './answer.js';

/** Who was found, and by what: the reader sees at once when it is another of the same name. */
export function FoundBy({ words, match }: { readonly words: Words; readonly match: CheckMatch }): ReactElement {
  return (
    <p>
      {words.rich('portal', 'result.found', {
        name: (
          <strong>
            <bdi>{match.legalName}</bdi>
          </strong>
        ),
      })}
      {match.licenceNumber !== null && (
        <>
          <br />
          {words.rich('portal', 'result.number', { number: <bdi>{match.licenceNumber}</bdi> })}
        </>
      )}
    </p>
  );
}

interface ElementsProps {
  readonly words: Words;
  readonly answer: Answer;
  readonly best: CheckMatch | undefined;
}

/** What fits and, said as loudly, what does not. */
export function Elements({ words, answer, best }: ElementsProps): ReactElement | null {
  const [belonging, others] = split(answer.elements);
  const fits = best?.matchedOn ?? [];
  const differs = best?.differs ?? [];
  if (fits.length + differs.length + answer.elements.length === 0) return null;
  return (
    <>
      {fits.length + belonging.length > 0 && (
        <section>
          <h2>{words.say('portal', 'result.fits')}</h2>
          {list([
            ...fits.map((code) => words.code('matched', code)),
            ...belonging.map((element) => verdict(words, element)),
          ])}
        </section>
      )}
      {differs.length + others.length > 0 && (
        <section className="notice">
          <h2>{words.say('portal', 'result.differs')}</h2>
          {list([
            ...differs.map((code) => words.code('matched', code)),
            ...others.map((element) => verdict(words, element)),
          ])}
        </section>
      )}
    </>
  );
}

const verdict = (words: Words, { element, value, verdict: code }: CheckElement): ReactElement => (
  <span key={`${element} ${value}`}>
    {words.code('matched', element)} <bdi dir="auto">{value}</bdi>: {words.say('safety', `verdict.${code}`)}
  </span>
);

const FITS: readonly ElementVerdict[] = ['belongs', 'open'];
const split = (elements: readonly CheckElement[]): [CheckElement[], CheckElement[]] => [
  elements.filter(({ verdict: code }) => FITS.includes(code)),
  elements.filter(({ verdict: code }) => !FITS.includes(code)),
];
