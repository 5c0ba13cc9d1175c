import type { ReactElement } from 'react';
import { type CheckMatch, type ListingRecord, mayRecruit, type PersonRecord } from '@amparo/verification';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import { FollowDoor } from '../follows/FollowPages.js';
import { ListingDetails } from '../lists/ListingDetails.js';
import { HowToCheckDoor } from '../pages/HowToCheckPage.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { NextSteps, StandingBox } from '../pages/StandingBox.js';
import { ProofDoor } from '../proofs/ProofPages.js';
import { AgencyDetails } from '../records/AgencyPage.js';
import type { AgencyFacts, LicenceFacts } from '../records/facts.js';
import { LicenceDetails, Since } from '../records/LicencePage.js';
import { OwnContacts } from '../records/OwnContacts.js';
import { SourceLine } from '../records/SourceLine.js';
import type { Answer } from './answer.js';
import { DidYouMean } from './DidYouMean.js';
import { Elements, FoundBy } from './Elements.js';
import { PersonDetails } from './OtherSubjects.js';

/** The records behind the best match. */
export interface Best {
  readonly match: CheckMatch;
  readonly licence: LicenceFacts | undefined;
  readonly agency: AgencyFacts | undefined;
  readonly person: PersonRecord | undefined;
  readonly listing: ListingRecord | undefined;
}

interface ResultPageProps {
  readonly context: PageContext;
  readonly answer: Answer;
  /** Only where the answer is sure enough to speak of one. */
  readonly best: Best | undefined;
}

export function ResultPage({ context, answer, best }: ResultPageProps): ReactElement {
  const { words } = context;
  const { q } = answer.asked;
  const others = best ? answer.matches.filter((match) => match !== best.match) : answer.matches;
  const details = best?.agency && <AgencyDetails context={context} facts={best.agency} />;
  // Whose name is good may have lent it unknowingly: what it is told by comes before all else about it.
  const isGood = mayRecruit(answer);
  return (
    <Layout context={context} title={words.text('safety', `standing.${answer.standing}`)}>
      <p>{words.rich('portal', 'result.asked', { q: <bdi>{q}</bdi> })}</p>
      <StandingBox
        words={words}
        standing={answer.standing}
        as="h1"
        first={
          isGood && best?.agency && <OwnContacts words={words} match={best.match} channels={best.agency.channels} />
        }
      >
        {best?.licence && <Since words={words} facts={best.licence} />}
        {best && <FoundBy words={words} match={best.match} />}
        {best && (
          <SourceLine
            words={words}
            register={best.agency?.register ?? best.licence?.register}
            source={best.match.source}
            status={best.licence?.status}
            listing={best.listing}
          />
        )}
      </StandingBox>
      <Elements context={context} answer={answer} best={best?.match} />
      {isGood ? details : <NextSteps words={words} standing={answer.standing} />}
      {best?.licence && <LicenceDetails context={context} facts={best.licence} />}
      {best?.person && <PersonDetails context={context} person={best.person} agency={best.agency} />}
      {best?.listing && <ListingDetails context={context} listing={best.listing} />}
      {isGood && <NextSteps words={words} standing={answer.standing} />}
      {!best && <DidYouMean context={context} matches={others} sure={false} />}
      {!best && <ReportRecruiter context={context} about={{ contact: q }} />}
      <HowToCheckDoor context={context} />
      {best?.agency && !best.person && <FollowDoor context={context} facts={best.agency} />}
      {!isGood && details}
      {answer.standing !== 'unknown' && !best?.person && <ProofDoor context={context} q={q} />}
      {best && <DidYouMean context={context} matches={others} sure />}
      {best && (
        <ReportRecruiter context={context} about={best.agency ? { agency: best.agency.agency.id } : { contact: q }} />
      )}
      <p>
        <a href={link(context, '/lists')}>{words.say('portal', 'result.lists')}</a>
      </p>
      <SearchBox context={context} q={q} again />
    </Layout>
  );
}
