import type { ReactElement } from 'react';
import { OfferDoor } from '../checks/OfferForm.js';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import { Layout } from './Layout.js';
import { link, type PageContext } from './page.js';
import { SearchBox } from './SearchBox.js';

const RULES = ['start.rule.1', 'start.rule.2', 'start.rule.3'] as const;

export function StartPage({ context }: { readonly context: PageContext }): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'start.title')}>
      <h1>{words.say('portal', 'start.title')}</h1>
      <p>{words.say('portal', 'start.lead')}</p>
      <SearchBox context={context} />
      <OfferDoor context={context} />
      <h2>{words.say('portal', 'start.rules')}</h2>
      <ul className="steps">
        {RULES.map((rule) => (
          <li key={rule}>{words.say('portal', rule)}</li>
        ))}
      </ul>
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
