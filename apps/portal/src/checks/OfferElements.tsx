import { hasMessage } from '@amparo/messages';
import type { FeeGround, OfferElement } from '@amparo/verification';
import type { ReactElement } from 'react';
import { capWords, money, RuleSource } from '../fees/cap.js';
import { link, type PageContext } from '../pages/page.js';
import type { Words } from '../pages/words.js';

interface OfferElementsProps {
  readonly context: PageContext;
  readonly elements: readonly OfferElement[];
  readonly numberOf: ReadonlyMap<OfferElement, number>;
}

/** What was read, what the register says of it, and what it has instead. */
export function OfferElements({ context, elements, numberOf }: OfferElementsProps): ReactElement {
  return (
    <ul className="plain">
      {elements.map((element) => (
        <li key={numberOf.get(element)} id={`read-${numberOf.get(element)}`}>
          <Element context={context} element={element} number={numberOf.get(element) ?? 0} />
        </li>
      ))}
    </ul>
  );
}

function Element({
  context,
  element,
  number,
}: {
  readonly context: PageContext;
  readonly element: OfferElement;
  readonly number: number;
}): ReactElement {
  const { words } = context;
  const { whose, theirs, rule, approved } = element;
  const reason = `offer.reason.${element.reason}`;
  return (
    <>
      <p>
        {number}. {words.code('matched', element.element)} <bdi dir="auto">{element.value}</bdi>:{' '}
        <strong>{words.say('safety', `verdict.${element.verdict}`)}</strong>
      </p>
      {hasMessage('portal', reason) && <p>{words.say('portal', reason)}</p>}
      {whose && (
        <p>
          {words.rich('portal', 'offer.whose', {
            name: (
              <a href={link(context, whose.path)}>
                <bdi>{whose.legalName}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      {theirs && theirs.length > 0 && (
        <p>
          {words.rich('portal', 'offer.theirs', {
            list: <bdi>{theirs.map((one) => told(words, element, one)).join(words.comma)}</bdi>,
          })}
        </p>
      )}
      {approved !== undefined && (
        <p>
          {words.say('portal', 'offer.approved', {
            value: typeof approved === 'string' ? told(words, element, approved) : money(words, approved),
          })}
        </p>
      )}
      {rule && <Rule words={words} rule={rule} />}
    </>
  );
}

const told = (words: Words, { element }: OfferElement, value: string): string =>
  element === 'country' ? words.country(value) : value;

/** What the law allows, and where it stands. */
function Rule({
  words,
  rule: { cap, most, source },
}: {
  readonly words: Words;
  readonly rule: FeeGround;
}): ReactElement {
  return (
    <>
      <p>
        {capWords(words, cap)}
        {most && cap.kind !== 'amount' && cap.kind !== 'none' && <> ({money(words, most)})</>}
      </p>
      <RuleSource words={words} source={source} />
    </>
  );
}
