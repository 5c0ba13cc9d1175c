import type { ReactElement } from 'react';
import { WithoutInternet } from '../channels/WithoutInternet.js';
import { OfferDoor } from '../checks/OfferForm.js';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import type { Channels } from '../configuration/channels.js';
import { HowToCheckDoor } from './HowToCheckPage.js';
import { Layout } from './Layout.js';
import { link, type PageContext } from './page.js';
import { SearchBox } from './SearchBox.js';

const RULES = ['start.rule.1', 'start.rule.2', 'start.rule.3'] as const;

interface StartPageProps {
  readonly context: PageContext;
  readonly numbers: Channels['numbers'];
}

export function StartPage({ context, numbers }: StartPageProps): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'start.title')}>
      <h1>{words.say('portal', 'start.title')}</h1>
      <p>{words.say('portal', 'start.lead')}</p>
      <SearchBox context={context} />
      <OfferDoor context={context} />
      <HowToCheckDoor context={context} />
      <WithoutInternet words={words} numbers={numbers} />
      <h2>{words.say('portal', 'start.rules')}</h2>
      <ul className="steps">
        {RULES.map((rule) => (
          <li key={rule}>{words.say('portal', rule)}</li>
        ))}
      </ul>
      <p>
        <a href={link(context, '/scan')}>{words.say('portal', 'scan.title')}</a>
      </p>
      <p>
        <a href={link(context, '/fees')}>{words.say('portal', 'fees.title')}</a>
      </p>
      <p>
        <a href={link(context, '/lists')}>{words.say('portal', 'start.lists')}</a>
      </p>
      <p>
        <a href={link(context, '/notices')}>{words.say('portal', 'start.notices')}</a>
      </p>
      <p>
        <a href={link(context, '/proofs')}>{words.say('portal', 'proof.ask')}</a>
      </p>
      <p>
        <a href={link(context, '/apply')}>{words.say('portal', 'account.start')}</a>
      </p>
      <p className="quiet">{words.say('portal', 'start.private')}</p>
      <ReportRecruiter context={context} />
    </Layout>
  );
}
