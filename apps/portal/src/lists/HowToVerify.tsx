import type { ReactElement } from 'react';
import type { ReleaseRecord } from '@amparo/verification';
import type { PageContext } from '../pages/page.js';

interface HowToVerifyProps {
  readonly context: PageContext;
  readonly release: ReleaseRecord;
  readonly publicKey: string;
}

/** For whoever passes a list on, or is handed one: how to know that nobody touched it. */
export function HowToVerify({ context: { words }, release, publicKey }: HowToVerifyProps): ReactElement {
  return (
    <details>
      <summary>{words.say('portal', 'verify.title')}</summary>
      <p>{words.say('portal', 'verify.lead')}</p>
      <ol className="steps">
        <li>{words.say('portal', 'verify.step.1', { count: release.files.length })}</li>
        <li>
          {words.say('portal', 'verify.step.2')}
          <pre dir="ltr" tabIndex={0}>{`npm run verify -- ./folder --key ${publicKey}`}</pre>
        </li>
        <li>{words.say('portal', 'verify.step.3')}</li>
      </ol>
    </details>
  );
}
