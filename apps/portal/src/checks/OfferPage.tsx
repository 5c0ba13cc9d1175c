import type { ReactElement } from 'react';
import { mayRecruit, WARNING_VERDICTS } from '@amparo/verification';
import { LanguageButtons } from '../complaints/views/JourneyLayout.js';
import { Problems } from '../complaints/views/Problems.js';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import type { FieldProblem } from '../http/problem.js';
import { HowToCheckDoor } from '../pages/HowToCheckPage.js';
import { Layout } from '../pages/Layout.js';
import type { PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { Shape } from '../pages/shape.js';
import { NextSteps, StandingBox, StandingMark } from '../pages/StandingBox.js';
import { Since } from '../records/LicencePage.js';
import { OwnContacts } from '../records/OwnContacts.js';
import { SourceLine } from '../records/SourceLine.js';
import { isSure, type OfferAnswer } from './answer.js';
import { DidYouMean } from './DidYouMean.js';
import { FoundBy } from './Elements.js';
import { MarkedText } from './MarkedText.js';
import type { TypedOffer } from './offer.form.js';
import { OfferElements } from './OfferElements.js';
import { OFFER_FORM, OfferForm } from './OfferForm.js';
import type { Best } from './ResultPage.js';

interface AskOfferPageProps {
  readonly context: PageContext;
  readonly typed: TypedOffer;
  readonly problems: readonly FieldProblem[];
}

/** What is to be put right first; nothing typed is lost. */
export function AskOfferPage({ context, typed, problems }: AskOfferPageProps): ReactElement {
  const { words } = context;
  return (
    <Layout
      context={context}
      title={words.text('portal', 'offer.title')}
      languages={<LanguageButtons context={context} action="/check" form={OFFER_FORM} />}
    >
      <h1>{words.say('portal', 'offer.title')}</h1>
      <Problems words={words} problems={problems} />
      <OfferForm context={context} typed={typed} problems={problems} />
      <SearchBox context={context} again />
    </Layout>
  );
}

interface OfferPageProps {
  readonly context: PageContext;
  readonly typed: TypedOffer;
  readonly answer: OfferAnswer;
  /** Only where the answer is sure enough to speak of one. */
  readonly best: Best | undefined;
}

type Verdict = 'warnings' | 'fits' | 'open-question';

/** What an offer comes to, before anything is said of whom it names: a name can be borrowed. */
const verdictOf = (answer: OfferAnswer): Verdict => {
  if (answer.warnings > 0) return 'warnings';
  return isSure(answer) || answer.standing === 'unknown' ? 'fits' : 'open-question';
};

export function OfferPage({ context, typed, answer, best }: OfferPageProps): ReactElement {
  const { words } = context;
  const verdict = verdictOf(answer);
  const title = words.text('portal', `offer.${verdict}`, { count: answer.warnings });
  const wrong = answer.elements.filter((element) => WARNING_VERDICTS.includes(element.verdict));
  const rest = answer.elements.filter((element) => !wrong.includes(element));
  const others = best ? answer.matches.filter((match) => match !== best.match) : answer.matches;
  // Whose name was lent to an offer is told in small letters: a green box beside the warning would take it back.
  const isLent = verdict === 'warnings' && best !== undefined && mayRecruit(answer);
  const isKnown = answer.standing !== 'no_record' || best !== undefined;
  const numberOf = new Map(answer.elements.map((element, at) => [element, at + 1]));
  return (
    <Layout
      context={context}
      title={title}
      languages={<LanguageButtons context={context} action="/check" form={OFFER_FORM} />}
    >
      {verdict !== 'fits' && (
        <section className={verdict === 'warnings' ? 'alarm' : 'notice'}>
          {verdict === 'warnings' && (
            <p className="verb">
              <Shape standing="may_not_recruit" />
              {words.say('safety', 'verb.may_not_recruit')}
            </p>
          )}
          <h1>{title}</h1>
          {verdict === 'open-question' && <p>{words.say('portal', 'offer.open-question.meaning')}</p>}
          {wrong.length > 0 && <OfferElements context={context} elements={wrong} numberOf={numberOf} />}
        </section>
      )}
      {verdict === 'warnings' && <WarnedSteps context={context} />}
      {isKnown && verdict === 'warnings' && (
        <>
          <h2>{words.say('portal', 'offer.named')}</h2>
          <p>{words.say('portal', 'offer.named.hint')}</p>
        </>
      )}
      {isKnown && isLent && best && (
        <section>
          <StandingMark words={words} standing={answer.standing} />
          <FoundBy words={words} match={best.match} />
        </section>
      )}
      {isKnown && !isLent && (
        <StandingBox
          words={words}
          standing={answer.standing}
          as={verdict === 'fits' ? 'h1' : 'p'}
          first={
            best?.agency &&
            mayRecruit(answer) && <OwnContacts words={words} match={best.match} channels={best.agency.channels} />
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
      )}
      {verdict === 'fits' && answer.standing !== 'unknown' && (
        <p>
          <strong>{words.say('portal', 'offer.fits')}.</strong> {words.say('portal', 'offer.fits.meaning')}
        </p>
      )}
      <MarkedText context={context} text={typed.text} elements={answer.elements} numberOf={numberOf} />
      {rest.length > 0 && (
        <section>
          <h2>{words.say('portal', 'offer.rest')}</h2>
          <OfferElements context={context} elements={rest} numberOf={numberOf} />
        </section>
      )}
      {verdict !== 'warnings' && <NextSteps words={words} standing={answer.standing} />}
      <HowToCheckDoor context={context} />
      <DidYouMean context={context} matches={others} sure={best !== undefined} />
      <ReportRecruiter context={context} about={best?.agency ? { agency: best.agency.agency.id } : {}} />
      <section>
        <h2>{words.say('portal', 'offer.again')}</h2>
        <OfferForm context={context} typed={typed} />
      </section>
    </Layout>
  );
}

function WarnedSteps({ context: { words } }: { readonly context: PageContext }): ReactElement {
  return (
    <section>
      <h2>{words.say('portal', 'next.title')}</h2>
      <ol className="steps">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{words.say('safety', `offer.next.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}
