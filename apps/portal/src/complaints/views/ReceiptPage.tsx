import type { ReactElement } from 'react';
import { link, type PageContext } from '../../pages/page.js';
import type { JourneyScripts } from '../../browser/browser.scripts.js';
import { FORM, JourneyLayout } from './JourneyLayout.js';

export type ReceiptTrouble = 'shape' | 'unknown' | 'busy' | 'away';

interface ReceiptPageProps {
  readonly context: PageContext;
  readonly scripts: JourneyScripts | undefined;
  readonly typed?: string;
  readonly trouble?: ReceiptTrouble;
}

export function ReceiptPage({ context, scripts, typed = '', trouble }: ReceiptPageProps): ReactElement {
  const { words } = context;
  const wrong = trouble === 'shape' || trouble === 'unknown';
  const word = trouble && words.say('portal', `receipt.trouble.${trouble}`);
  return (
    <JourneyLayout context={context} scripts={scripts} title={words.text('portal', 'receipt.title')}>
      <h1>{words.say('portal', 'receipt.title')}</h1>
      {word !== undefined && !wrong && (
        <p className="notice" role="alert">
          {word}
        </p>
      )}
      <form id={FORM} action={link(context, '/receipt')} method="post" autoComplete="off" data-receipt>
        <div className={wrong ? 'field wrong' : 'field'}>
          <label htmlFor="receipt">{words.say('portal', 'receipt.label')}</label>
          <p className="hint" id="receipt-hint">
            {words.say('portal', 'receipt.hint')}
          </p>
          {wrong && (
            <p className="error" id="receipt-error">
              {word}
            </p>
          )}
          <input
            className="receipt-in"
            id="receipt"
            name="receipt"
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            defaultValue={typed}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'receipt-error receipt-hint' : 'receipt-hint'}
          />
        </div>
        <button>{words.say('portal', 'receipt.open')}</button>
      </form>
      <p>{words.say('safety', 'receipt.noReset')}</p>
      <p>
        <a href={link(context, '/complain')}>{words.say('portal', 'complaint.begin')}</a>
      </p>
    </JourneyLayout>
  );
}
