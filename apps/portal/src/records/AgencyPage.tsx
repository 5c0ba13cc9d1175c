import type { ReactElement } from 'react';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import { FollowDoor } from '../follows/FollowPages.js';
import { OpenJobOrders } from '../job-orders/JobOrderPage.js';
import type { JobOrderFacts } from '../job-orders/job-order.reader.js';
import { Facts, list } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { NextSteps, StandingBox, StandingMark } from '../pages/StandingBox.js';
import { isNamed } from '../pages/words.js';
import { DayErrorSummary, DayForm, type DayErrors, type DayTyped } from './DayForm.js';
import { DaySection } from './DaySection.js';
import type { AgencyFacts, DayFacts } from './facts.js';
import { LicenceDetails, Since } from './LicencePage.js';
import { agencyData } from './agency.data.js';
import { branches, channels, listings, otherNames, persons, verbatim } from './lists.js';
import { OutcomeSection } from './OutcomeSection.js';
import { RegisterName, SourceLine } from './SourceLine.js';
import type { Standing } from '@amparo/verification';

interface AgencyPageProps {
  readonly context: PageContext;
  readonly facts: AgencyFacts;
  readonly standing: Standing;
  readonly orders: readonly JobOrderFacts[];
  readonly day: DayFacts | undefined;
  readonly typed: DayTyped;
  readonly errors: DayErrors;
  /** Where the portal is, for what programs read of the page. */
  readonly publicUrl: string;
}

export function AgencyPage(props: AgencyPageProps): ReactElement {
  const { context: home, facts, standing, orders, day, typed, errors, publicUrl } = props;
  const { agency, register, licences } = facts;
  const words = home.words.inZone(register?.timeZone);
  const context = { ...home, words };
  return (
    <Layout context={home} title={agency.legalName} data={agencyData(facts, publicUrl)}>
      <h1>
        <bdi>{agency.legalName}</bdi>
      </h1>
      <DayErrorSummary errors={errors} />
      {day && <DaySection words={words} day={day} />}
      {day && <h2>{words.say('portal', 'day.today')}</h2>}
      <StandingBox words={words} standing={standing}>
        {licences.length === 1 && licences[0] && <Since words={words} facts={licences[0]} />}
        <SourceLine
          words={words}
          register={register}
          source={agency.source}
          status={licences.length === 1 ? licences[0]?.status : undefined}
        />
      </StandingBox>
      <FollowDoor context={context} facts={facts} />
      <section>
        <h2>{words.say('portal', 'agency.licences', { count: licences.length })}</h2>
        {licences.map((licence) => (
          <div key={licence.licence.id}>
            {licences.length > 1 && (
              <h3>
                <StandingMark words={words} standing={licence.standing} />
              </h3>
            )}
            <LicenceDetails context={context} facts={{ ...licence, agency: undefined }} />
            <p>
              <a
                href={link(
                  context,
                  `/licences/${licence.licence.register}/${encodeURIComponent(licence.licence.slug)}`,
                )}
              >
                {words.rich('portal', 'agency.history', { number: verbatim(licence.licence.number) })}
              </a>
            </p>
          </div>
        ))}
      </section>
      <NextSteps words={words} standing={standing} />
      <p>
        <a href={link(context, `/agencies/${encodeURIComponent(agency.id)}/card`)}>
          {words.say('portal', 'card.door')}
        </a>
      </p>
      <OpenJobOrders context={context} orders={orders} />
      <AgencyDetails context={context} facts={facts} />
      <OutcomeSection words={words} outcome={facts.outcome} />
      <ReportRecruiter context={context} about={{ agency: agency.id }} />
      {licences.length > 0 && <DayForm context={context} typed={typed} errors={errors} />}
      <SearchBox context={context} again />
      <p className="quiet">
        {words.rich('portal', 'register.name', {
          register: <RegisterName words={words} register={register} fallback={agency.register} />,
        })}
      </p>
    </Layout>
  );
}

/** How to know that it is really them. */
export function AgencyDetails({
  context,
  facts,
}: {
  readonly context: PageContext;
  readonly facts: AgencyFacts;
}): ReactElement {
  const { words } = context;
  const { agency } = facts;
  const official = channels(words, facts.channels);
  return (
    <section>
      <h2>{words.say('portal', 'agency.real')}</h2>
      <Facts
        facts={[
          [words.say('portal', 'fact.channels'), official ?? words.say('portal', 'channel.none')],
          [words.say('portal', 'fact.persons'), persons(words, facts.persons, agency.id)],
          [words.say('portal', 'fact.branches'), branches(words, agency)],
          [words.say('portal', 'fact.names'), otherNames(words, agency)],
          [
            words.say('portal', 'fact.identifiers'),
            list(
              agency.identifiers.map(({ scheme, value }) => (
                <>
                  {words.code('scheme', scheme)}: {verbatim(value)}
                </>
              )),
            ),
          ],
          [words.say('portal', 'fact.onLists'), listings(context, facts.listings)],
          [words.say('portal', 'fact.country'), isNamed(agency.country) && words.country(agency.country)],
        ]}
      />
    </section>
  );
}
