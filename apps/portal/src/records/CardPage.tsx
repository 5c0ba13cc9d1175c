import type { ReactElement } from 'react';
import type { FeeUnderLicence, Standing } from '@amparo/verification';
import { capWords } from '../fees/cap.js';
import { type Fact, Facts, list } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { StandingBox, StandingMark } from '../pages/StandingBox.js';
import type { Words } from '../pages/words.js';
import type { AgencyFacts, LicenceFacts } from './facts.js';
import { Since } from './LicencePage.js';
import { branches, channels, verbatim } from './lists.js';
import { RegisterName, SourceLine } from './SourceLine.js';

/** A licence, and what may be asked under it; undefined where the register cannot say. */
export interface LicenceOnCard {
  readonly facts: LicenceFacts;
  readonly fees: readonly FeeUnderLicence[] | undefined;
}

interface CardPageProps {
  readonly context: PageContext;
  readonly facts: AgencyFacts;
  readonly standing: Standing;
  readonly licences: readonly LicenceOnCard[];
  /** Of the agency's page, as it stands in the QR code. */
  readonly address: string;
  /** SVG. */
  readonly qr: string;
}

/** What the register says of an agency, on half a sheet of paper: for those who have no phone at hand, and true only on its day. */
export function CardPage({ context: home, facts, standing, licences, address, qr }: CardPageProps): ReactElement {
  const { agency, register } = facts;
  const words = home.words.inZone(register?.timeZone);
  // Where to go today; since when is told on the agency’s page.
  const open = agency.branches.filter(({ to }) => to === null).map((branch) => ({ ...branch, from: null }));
  return (
    <Layout context={home} title={words.text('portal', 'card.title', { name: agency.legalName })}>
      <div className="screen">
        <p>{words.say('portal', 'card.hint')}</p>
        <p>
          <a href={link(home, `/agencies/${encodeURIComponent(agency.id)}`)}>{words.say('portal', 'proof.today')}</a>
        </p>
      </div>
      <article className="card">
        <h1>
          <bdi>{agency.legalName}</bdi>
        </h1>
        <StandingBox words={words} standing={standing}>
          {licences.length === 1 && licences[0] && <Since words={words} facts={licences[0].facts} />}
          <SourceLine
            words={words}
            register={register}
            source={agency.source}
            status={licences.length === 1 ? licences[0]?.facts.status : undefined}
          />
          {home.asOf !== '' && (
            <p>
              <strong>{words.say('portal', 'card.asOf', { time: words.time(home.asOf) })}</strong>
            </p>
          )}
        </StandingBox>
        <Facts
          facts={[
            ...licences.flatMap((licence) => ofLicence(words, licence, licences.length > 1)),
            [
              words.say('portal', 'fact.channels'),
              channels(words, facts.channels) ?? words.say('portal', 'channel.none'),
            ],
            [words.say('portal', 'fact.branches'), branches(words, { ...agency, branches: open })],
          ]}
        />
        <div className="again">
          <div role="img" aria-label={words.text('portal', 'card.qr')} dangerouslySetInnerHTML={{ __html: qr }} />
          <div>
            <p>
              <strong>{words.say('portal', 'card.old')}</strong>
            </p>
            <p>
              {words.say('portal', 'card.again')}: <bdi dir="ltr">{address}</bdi>
            </p>
            <p>{words.say('portal', 'how.qr.proves')}</p>
          </div>
        </div>
        <p className="quiet">
          {words.rich('portal', 'register.name', {
            register: <RegisterName words={words} register={register} fallback={agency.register} />,
          })}
          <br />
          {words.say('safety', 'guarantee')}
        </p>
      </article>
    </Layout>
  );
}

function ofLicence(words: Words, { facts, fees }: LicenceOnCard, isOneOfSeveral: boolean): Fact[] {
  const { licence, standing } = facts;
  return [
    [
      words.say('portal', 'fact.number'),
      <span key={licence.id}>
        <strong>{verbatim(licence.number)}</strong>
        {words.comma}
        {words.code('class', licence.class)}
        {isOneOfSeveral && (
          <>
            <br />
            <StandingMark words={words} standing={standing} />
          </>
        )}
      </span>,
    ],
    [words.say('portal', 'fact.validTo'), licence.validTo && words.day(licence.validTo)],
    [words.say('portal', 'fact.conditions'), list(facts.conditions.map(verbatim))],
    [words.say('portal', 'fees.title'), fees && feeLines(words, standing, fees)],
  ];
}

const mayRecruit = (standing: Standing): boolean =>
  standing === 'may_recruit' || standing === 'may_recruit_with_conditions';

function feeLines(words: Words, standing: Standing, fees: readonly FeeUnderLicence[]) {
  if (!mayRecruit(standing)) return words.say('portal', 'offer.reason.no_licence');
  if (fees.length === 0) return words.say('portal', 'offer.reason.no_rule');
  return list(
    fees.map(({ countries, occupation, rule }) => (
      <span key={`${rule.id} ${occupation}`}>
        {countries.length > 0 && <>{countries.map((code) => words.country(code)).join(words.comma)}: </>}
        {occupation !== null && <>{words.say('portal', 'fees.group', { group: occupation })}: </>}
        {capWords(words, rule.cap)}
      </span>
    )),
  );
}
