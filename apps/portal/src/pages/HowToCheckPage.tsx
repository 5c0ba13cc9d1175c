import type { ReactElement, ReactNode } from 'react';
import { STANDINGS } from '@amparo/verification';
import { WithoutInternet } from '../channels/WithoutInternet.js';
import { OfferDoor } from '../checks/OfferForm.js';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import type { Channels } from '../configuration/channels.js';
import { Layout } from './Layout.js';
import { link, type PageContext } from './page.js';
import { SearchBox } from './SearchBox.js';
import { StandingMark } from './StandingBox.js';

const ANSWERS = 'answers';

interface HowToCheckPageProps {
  readonly context: PageContext;
  readonly numbers: Channels['numbers'];
  /** Where a QR code of this register leads. */
  readonly publicUrl: string;
}

/** For whoever has never asked a register: what to ask for, what to compare, whom to call. */
export function HowToCheckPage({ context, numbers, publicUrl }: HowToCheckPageProps): ReactElement {
  const { words } = context;
  const part = { persons: words.text('portal', 'fact.persons'), jobs: words.text('portal', 'job-order.list') };
  return (
    <Layout context={context} title={words.text('portal', 'how.title')}>
      <h1>{words.say('portal', 'how.title')}</h1>
      <p>{words.say('portal', 'how.lead')}</p>
      <ol className="steps long">
        <Step title={words.say('portal', 'how.number')} text={words.say('portal', 'how.number.text')}>
          <SearchBox context={context} />
        </Step>
        <Step title={words.say('portal', 'how.answer')} text={words.say('portal', 'how.answer.text')}>
          <p>
            <a href={`#${ANSWERS}`}>{words.say('portal', 'how.answers')}</a>
          </p>
        </Step>
        <Step title={words.say('portal', 'how.contact')} text={words.say('portal', 'how.contact.text')} />
        <Step
          title={words.say('portal', 'how.person')}
          text={words.say('portal', 'how.person.text', { part: part.persons })}
        />
        <Step title={words.say('portal', 'how.job')} text={words.say('portal', 'how.job.text', { part: part.jobs })}>
          <OfferDoor context={context} />
        </Step>
        <Step title={words.say('portal', 'how.pay')} text={words.say('portal', 'start.rule.2')}>
          <p>
            <a href={link(context, '/fees')}>{words.say('portal', 'fees.title')}</a>
          </p>
        </Step>
        <Step title={words.say('portal', 'how.passport')} text={words.say('portal', 'start.rule.1')}>
          <p>{words.say('portal', 'how.passport.text')}</p>
        </Step>
        <Step title={words.say('portal', 'how.proof')} text={words.say('portal', 'how.proof.text')} />
      </ol>
      <section>
        <h2>{words.say('portal', 'how.qr')}</h2>
        <p>
          <strong>{words.say('portal', 'how.qr.proves')}</strong>
        </p>
        <ul className="steps">
          <li>{words.rich('portal', 'how.qr.address', { address: <bdi dir="ltr">{new URL(publicUrl).host}</bdi> })}</li>
          <li>{words.say('portal', 'how.qr.paper')}</li>
        </ul>
        <p>
          <a href={link(context, '/proofs')}>{words.say('portal', 'proof.ask')}</a>
        </p>
      </section>
      <section>
        <h2 id={ANSWERS}>{words.say('portal', 'how.answers')}</h2>
        <ul className="plain">
          {STANDINGS.map((standing) => (
            <li key={standing}>
              <StandingMark words={words} standing={standing} />
              <p>
                <strong>{words.say('safety', `verb.${standing}`)}</strong>
                <br />
                {words.say('safety', `standing.${standing}.meaning`)}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.say('portal', 'how.call')}</h2>
        <ul className="steps">
          <li>{words.say('safety', 'next.may_not_recruit.3')}</li>
          <li>{words.say('safety', 'danger.1')}</li>
        </ul>
      </section>
      <WithoutInternet words={words} numbers={numbers} />
      <ReportRecruiter context={context} />
    </Layout>
  );
}

interface StepProps {
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly children?: ReactNode;
}

function Step({ title, text, children }: StepProps): ReactElement {
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </li>
  );
}

/** From where somebody is at a loss. */
export function HowToCheckDoor({ context }: { readonly context: PageContext }): ReactElement {
  return (
    <p>
      <a href={link(context, '/how-to-check')}>{context.words.say('portal', 'how.title')}</a>
    </p>
  );
}
