import type { ReactElement } from 'react';
import { DESTINATIONS, type FeeOnTheWay } from '@amparo/verification';
import { Layout } from '../pages/Layout.js';
import type { PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import type { Words } from '../pages/words.js';
import { capWords, RuleSource } from './cap.js';

interface FeesPageProps {
  readonly context: PageContext;
  readonly country: string | undefined;
  readonly fees: readonly FeeOnTheWay[];
  readonly isWrong: boolean;
  readonly isOld: boolean;
}

export function FeesPage({ context, country, fees, isWrong, isOld }: FeesPageProps): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'fees.title')}>
      <h1>{words.say('portal', 'fees.title')}</h1>
      <p>{words.say('portal', 'fees.lead')}</p>
      <form action="/fees" method="get">
        <label htmlFor="country">{words.say('portal', 'fees.country')}</label>
        {isWrong && (
          <p className="error" id="country-error">
            {words.say('portal', 'fees.country.wrong')}
          </p>
        )}
        <select
          id="country"
          name="country"
          defaultValue={country ?? ''}
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? 'country-error' : undefined}
        >
          <option value="">{words.say('portal', 'fees.country.choose')}</option>
          {named(words).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {context.chosenLanguage && <input type="hidden" name="lang" value={words.language} />}
        <button>{words.say('portal', 'fees.button')}</button>
      </form>
      {country !== undefined && !isOld && <Fees words={words} country={country} fees={fees} />}
      <p className="notice">{words.say('portal', 'fees.receipt')}</p>
      <SearchBox context={context} again />
    </Layout>
  );
}

/** In the order of the reader's own alphabet. */
function named(words: Words): (readonly [code: string, name: string])[] {
  const order = new Intl.Collator(words.language);
  return DESTINATIONS.map((code) => [code, words.country(code)] as const).sort(([, a], [, b]) => order.compare(a, b));
}

function Fees({
  words,
  country,
  fees,
}: {
  readonly words: Words;
  readonly country: string;
  readonly fees: readonly FeeOnTheWay[];
}): ReactElement {
  return (
    <section>
      <h2>{words.say('portal', 'fees.to', { country: words.country(country) })}</h2>
      {fees.length === 0 && <p>{words.say('portal', 'fees.none')}</p>}
      <ul className="plain">
        {fees.map(({ class: licenceClass, occupation, rule }) => (
          <li key={`${licenceClass} ${occupation}`}>
            <p>
              <strong>
                {licenceClass === null ? words.say('portal', 'fees.other') : words.code('class', licenceClass)}
                {occupation !== null && (
                  <>
                    {words.comma}
                    {words.say('portal', 'fees.group', { group: occupation })}
                  </>
                )}
              </strong>
            </p>
            <p>{capWords(words, rule.cap)}</p>
            <RuleSource words={words} source={rule.source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
