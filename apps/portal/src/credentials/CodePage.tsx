import type { ReactElement, ReactNode } from 'react';
import type { Standing } from '@amparo/verification';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import { Facts } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { Shape } from '../pages/shape.js';
import { NextSteps, StandingBox } from '../pages/StandingBox.js';
import { type CodeFacts, isNameOf } from './credential.reader.js';

interface CodePageProps {
  readonly context: PageContext;
  readonly facts: CodeFacts;
}

/** What the register says now of the licence that a code is about. What stands against the code itself comes first. */
export function CodePage({ context, facts }: CodePageProps): ReactElement {
  const { words } = context;
  const { credential, faults, match, standing } = facts;
  const { number, holder, from, to, shownAt } = credential;
  const isRevoked = faults.includes('revoked');
  const isDoubtful = isRevoked || faults.includes('old');
  const isOther = match && !isNameOf(holder, match.legalName);
  return (
    <Layout context={context} title={words.text('portal', 'code.title')}>
      {isRevoked && <Warning context={context} code="revoked" as="h1" />}
      {faults.includes('old') && shownAt !== undefined && (
        <Warning context={context} code="old" params={{ time: words.time(shownAt) }} as={isRevoked ? 'p' : 'h1'} />
      )}
      {!(isDoubtful && standing === 'unknown') && (
        <StandingBox words={words} standing={standing} as={isDoubtful ? 'p' : 'h1'}>
          <p>
            <strong>
              <bdi>{match?.legalName ?? holder}</bdi>
            </strong>
          </p>
        </StandingBox>
      )}
      {isOther && (
        <p className="notice">
          {words.rich('portal', 'code.other', { was: <bdi>{holder}</bdi>, now: <bdi>{match.legalName}</bdi> })}
        </p>
      )}
      {faults.includes('dates') && <p className="notice">{words.say('portal', 'code.dates')}</p>}
      <p className="notice">{words.say('portal', 'code.person')}</p>
      <Facts
        facts={[
          [words.say('portal', 'fact.holder'), <bdi key="holder">{match?.legalName ?? holder}</bdi>],
          [words.say('portal', 'fact.number'), <bdi key="number">{number}</bdi>],
          [
            words.say('portal', 'fact.status'),
            standing !== 'unknown' && match?.status && words.known('safety', `status.${match.status}`),
          ],
          [words.say('portal', 'fact.since'), standing !== 'unknown' && match?.since && words.dayOf(match.since)],
          [words.say('portal', 'code.from'), words.day(from)],
          [words.say('portal', 'code.to'), to && words.day(to)],
        ]}
      />
      {match && (
        <p>
          <a href={link(context, match.path)}>{words.say('portal', 'code.now')}</a>
        </p>
      )}
      <NextSteps words={words} standing={standing} />
      <p>
        <a href={link(context, '/scan')}>{words.say('portal', 'code.again')}</a>
      </p>
      <SearchBox context={context} again />
    </Layout>
  );
}

/** A code that the register did not make, or that was changed. */
export function ForeignCodePage({ context }: { readonly context: PageContext }): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'code.foreign.title')}>
      <Warning context={context} code="foreign" as="h1" />
      <SearchBox context={context} again />
      <p>
        <a href={link(context, '/scan')}>{words.say('portal', 'code.again')}</a>
      </p>
      <ReportRecruiter context={context} />
    </Layout>
  );
}

type WarningCode = 'foreign' | 'revoked' | 'old';

const LOOKS: Readonly<Record<WarningCode, Standing>> = {
  foreign: 'reported_unlicensed',
  revoked: 'unknown',
  old: 'unknown',
};

function Warning({
  context: { words },
  code,
  params,
  as: Word = 'p',
}: {
  readonly context: PageContext;
  readonly code: WarningCode;
  readonly params?: Readonly<Record<string, string>>;
  readonly as?: 'h1' | 'p';
}): ReactElement {
  return (
    <CodeBox looks={LOOKS[code]} word={words.say('portal', `code.${code}.title`)} as={Word}>
      <p className="verb">{words.say('portal', `code.${code}.verb`)}</p>
      <p>{words.say('portal', `code.${code}`, params)}</p>
    </CodeBox>
  );
}

/** What is said of a code rather than of a licence, in the dress of a standing. */
export function CodeBox({
  looks,
  word,
  as: Word = 'p',
  children,
}: {
  readonly looks: Standing;
  readonly word: ReactNode;
  readonly as?: 'h1' | 'p';
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={`standing ${looks}`}>
      <Shape standing={looks} />
      <Word className="word">{word}</Word>
      {children}
    </section>
  );
}
