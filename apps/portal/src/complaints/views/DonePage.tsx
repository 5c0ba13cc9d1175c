import type { ReactElement } from 'react';
import { groupReceipt } from '@amparo/sealing';
import { link, type PageContext } from '../../pages/page.js';
import type { JourneyScripts } from '../../browser/browser.scripts.js';
import type { Acknowledged } from '../sender.js';
import { FORM, JourneyLayout } from './JourneyLayout.js';

interface DonePageProps {
  readonly context: PageContext;
  readonly scripts: JourneyScripts | undefined;
  readonly sent: Acknowledged;
}

/** The receipt, large, and what happens now. */
export function DonePage({ context, scripts, sent }: DonePageProps): ReactElement {
  const { words } = context;
  return (
    <JourneyLayout
      context={context}
      scripts={scripts}
      title={words.text('portal', 'complaint.done.title')}
      languages={null}
    >
      <section className="good">
        <h1>{words.say('portal', 'complaint.done.title')}</h1>
        {sent.before && <p>{words.say('portal', 'complaint.done.before')}</p>}
        <p>{words.rich('portal', 'complaint.done.reference', { reference: <bdi dir="ltr">{sent.reference}</bdi> })}</p>
      </section>
      <h2 id="receipt-title">{words.say('portal', 'complaint.done.receipt')}</h2>
      <Receipt receipt={sent.receipt} />
      <p>
        <strong>{words.say('safety', 'receipt.keep')}</strong> {words.say('safety', 'receipt.only')}
      </p>
      <p className="screen">{words.say('safety', 'receipt.photo')}</p>
      <h2>{words.say('portal', 'complaint.done.next')}</h2>
      <ol className="steps">
        {sent.dueOn !== null && (
          <li>{words.say('portal', 'complaint.done.step.1', { day: words.dayOf(sent.dueOn) })}</li>
        )}
        <li>{words.say('portal', 'complaint.done.step.2')}</li>
        <li>{words.say('portal', 'complaint.done.step.3')}</li>
      </ol>
      <p className="screen">
        <a href={link(context, '/receipt')}>{words.say('portal', 'complaint.done.back')}</a>
      </p>
    </JourneyLayout>
  );
}

/** In four groups, which read and copy without a slip; always from left to right, as every number. */
export function Receipt({ receipt }: { readonly receipt: string }): ReactElement {
  return (
    <p className="receipt" id="receipt-number" aria-labelledby="receipt-title">
      {groupReceipt(receipt)
        .split(' ')
        .map((group, index) => <span key={index}>{group}</span>)
        .flatMap((group, index) => (index === 0 ? [group] : [' ', group]))}
    </p>
  );
}

/** Of a page that was left or loaded anew, nothing is known here any more. */
export function DoneAgainPage({ context, scripts }: Omit<DonePageProps, 'sent'>): ReactElement {
  const { words } = context;
  return (
    <JourneyLayout context={context} scripts={scripts} title={words.text('portal', 'complaint.gone.title')}>
      <h1>{words.say('portal', 'complaint.gone.title')}</h1>
      <p>{words.say('portal', 'complaint.gone')}</p>
      <ul>
        <li>
          <a href={link(context, '/receipt')}>{words.say('portal', 'receipt.have')}</a>
        </li>
        <li>
          <a href={link(context, '/complain')}>{words.say('portal', 'complaint.begin')}</a>
        </li>
      </ul>
    </JourneyLayout>
  );
}

/** It was sent; its receipt cannot be looked up at this moment. */
export function LaterPage({
  context,
  scripts,
  secret,
}: Omit<DonePageProps, 'sent'> & { readonly secret: string }): ReactElement {
  const { words } = context;
  return (
    <JourneyLayout
      context={context}
      scripts={scripts}
      title={words.text('portal', 'complaint.later.title')}
      languages={null}
    >
      <h1>{words.say('portal', 'complaint.later.title')}</h1>
      <p>{words.say('portal', 'complaint.later')}</p>
      <form id={FORM} action={link(context, '/complain/done')} method="post">
        <input type="hidden" name="secret" value={secret} />
        <button>{words.say('portal', 'complaint.later.again')}</button>
      </form>
    </JourneyLayout>
  );
}

/** No team could open what would be sent. */
export function ClosedPage({ context, scripts }: Omit<DonePageProps, 'sent'>): ReactElement {
  const { words } = context;
  return (
    <JourneyLayout context={context} scripts={scripts} title={words.text('portal', 'complaint.closed.title')}>
      <h1>{words.say('portal', 'complaint.closed.title')}</h1>
      <p>{words.say('portal', 'complaint.trouble.closed')}</p>
      <section className="danger">
        <h2>{words.say('safety', 'danger.title')}</h2>
        <ul>
          <li>{words.say('safety', 'danger.1')}</li>
          <li>{words.say('safety', 'danger.2')}</li>
        </ul>
      </section>
    </JourneyLayout>
  );
}
