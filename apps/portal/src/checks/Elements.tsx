import type { ReactElement } from 'react';
import type { CheckElement, CheckMatch, ElementVerdict } from '@amparo/verification';
import { list } from '../pages/Facts.js';
import { link, type PageContext } from '../pages/page.js';
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
  readonly context: PageContext;
  readonly answer: Answer;
  readonly best: CheckMatch | undefined;
}

/** What fits and, said as loudly, what does not. */
export function Elements({ context, answer, best }: ElementsProps): ReactElement | null {
  const { words } = context;
  // Where nobody was found by name, nothing fits: what is registered is somebody else's.
  const [belonging, others] = best ? split(answer.elements) : [[], answer.elements];
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
            ...others.map((element) =>
              best || element.verdict !== 'belongs'
                ? verdict(words, element)
                : whose(context, element, answer.matches[0]),
            ),
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

/** Of a thing that is registered, and not to the one who was named. */
function whose(context: PageContext, element: CheckElement, match: CheckMatch | undefined): ReactElement {
  const { words } = context;
  if (!match) return verdict(words, element);
  const name = (
    <a href={link(context, match.path)}>
      <bdi>{match.legalName}</bdi>
    </a>
  );
  return (
    <span key={`${element.element} ${element.value}`}>
      {words.code('matched', element.element)} <bdi dir="auto">{element.value}</bdi>:{' '}
      {words.rich('portal', 'offer.whose', { name })}
    </span>
  );
}

const FITS: readonly ElementVerdict[] = ['belongs', 'open'];
const split = (elements: readonly CheckElement[]): [CheckElement[], CheckElement[]] => [
  elements.filter(({ verdict: code }) => FITS.includes(code)),
  elements.filter(({ verdict: code }) => !FITS.includes(code)),
];
