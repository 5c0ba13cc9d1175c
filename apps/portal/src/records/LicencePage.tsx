import type { ReactElement } from 'react';
import { Facts, list } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { NextSteps, StandingBox } from '../pages/StandingBox.js';
import type { Words } from '../pages/words.js';
import { DayErrorSummary, DayForm, type DayErrors, type DayTyped } from './DayForm.js';
import { DaySection } from './DaySection.js';
import type { DayFacts, LicenceFacts } from './facts.js';
import { countries, sectors, verbatim } from './lists.js';
import { RegisterName, SourceLine } from './SourceLine.js';
import { Decisions, Timeline } from './Timeline.js';

interface LicencePageProps {
  readonly context: PageContext;
  readonly facts: LicenceFacts;
  readonly day: DayFacts | undefined;
  readonly typed: DayTyped;
  readonly errors: DayErrors;
}

export function LicencePage({ context: home, facts, day, typed, errors }: LicencePageProps): ReactElement {
  const { licence, agency, register, standing } = facts;
  const words = home.words.inZone(register?.timeZone);
  const context = { ...home, words };
  return (
    <Layout context={home} title={words.text('portal', 'licence.title', { number: licence.number })}>
      <h1>{words.rich('portal', 'licence.title', { number: verbatim(licence.number) })}</h1>
      {agency && (
        <p>
          {words.rich('portal', 'licence.holder', {
            name: (
              <a href={link(context, `/agencies/${agency.id}`)}>
                <bdi>{agency.legalName}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      <DayErrorSummary errors={errors} />
      {day && <DaySection words={words} day={day} />}
      {day && <h2>{words.say('portal', 'day.today')}</h2>}
      <StandingBox words={words} standing={standing}>
        <Since words={words} facts={facts} />
        <SourceLine words={words} register={register} source={licence.source} status={facts.status} />
      </StandingBox>
      <LicenceDetails context={context} facts={facts} />
      <NextSteps words={words} standing={standing} />
      <Timeline context={context} licence={licence} />
      <Decisions words={words} licence={licence} />
      <DayForm context={context} typed={typed} errors={errors} />
      <SearchBox context={context} again />
      <p className="quiet">
        {words.rich('portal', 'register.name', {
          register: <RegisterName words={words} register={register} fallback={licence.register} />,
        })}
      </p>
    </Layout>
  );
}

/** Why the standing is what it is, in one line: "Licence suspended since 14 September 2026". */
export function Since({
  words,
  facts: { licence, status, since, appeal },
}: {
  readonly words: Words;
  readonly facts: LicenceFacts;
}): ReactElement | null {
  if (status === undefined || licence.source !== null) return null;
  return (
    <p>
      <strong>{words.say('safety', `status.${status}`)}</strong>
      {since !== undefined && (
        <>
          {words.comma}
          {words.say('common', 'since', { day: words.dayOf(since) })}
        </>
      )}
      {appeal !== undefined && (
        <>
          <br />
          {words.say('portal', `listing.appeal.${appeal}`)}
        </>
      )}
    </p>
  );
}

/** What the licence covers, told the same way on every page. */
export function LicenceDetails({
  context,
  facts,
}: {
  readonly context: PageContext;
  readonly facts: LicenceFacts;
}): ReactElement {
  const { words } = context;
  const { licence, agency, status, since, conditions } = facts;
  return (
    <Facts
      facts={[
        [words.say('portal', 'fact.holder'), agency && <bdi>{agency.legalName}</bdi>],
        [
          words.say('portal', 'fact.number'),
          <a key="number" href={link(context, `/licences/${licence.register}/${encodeURIComponent(licence.slug)}`)}>
            <bdi>{licence.number}</bdi>
          </a>,
        ],
        [words.say('portal', 'fact.class'), words.code('class', licence.class)],
        [words.say('portal', 'fact.status'), status && words.say('safety', `status.${status}`)],
        [words.say('portal', 'fact.since'), since && words.dayOf(since)],
        [words.say('portal', 'fact.validTo'), licence.validTo && words.day(licence.validTo)],
        [words.say('portal', 'fact.conditions'), list(conditions.map(verbatim))],
        [words.say('portal', 'fact.countries'), countries(words, licence.countries)],
        [words.say('portal', 'fact.sectors'), sectors(words, licence.sectors)],
        [words.say('portal', 'fact.remark'), licence.remark && verbatim(licence.remark)],
      ]}
    />
  );
}
