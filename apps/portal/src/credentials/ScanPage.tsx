import type { ReactElement, ReactNode } from 'react';
import type { OfflineReason, OfflineVerdict } from '@amparo/verification/credentials';
import type { ScanScripts } from '../browser/browser.scripts.js';
import { TextField } from '../complaints/views/fields.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { CodeBox } from './CodePage.js';

interface ScanPageProps {
  readonly context: PageContext;
  readonly publicUrl: string;
  /** What was typed, where it holds no code. */
  readonly wrong: string | undefined;
  readonly scripts: ScanScripts | undefined;
}

/** What the script may say, ready in the page: without a network there is nobody to ask for words. */
const VERDICTS: Readonly<Record<OfflineReason, OfflineVerdict['standing']>> = {
  licensed: 'may_recruit',
  licensed_with_conditions: 'may_recruit_with_conditions',
  suspended: 'may_not_recruit',
  expired: 'may_not_recruit',
  not_in_force: 'may_not_recruit',
  not_yet: 'may_not_recruit',
  dates_over: 'unknown',
  code_old: 'unknown',
  list_missing: 'unknown',
  list_old: 'unknown',
  key_revoked: 'unknown',
};
const REASONS = Object.keys(VERDICTS) as OfflineReason[];
const SAID = ['none', 'noCamera', 'denied', 'looking'] as const;

export function ScanPage({ context, publicUrl, wrong, scripts }: ScanPageProps): ReactElement {
  const { words } = context;
  return (
    <Layout
      context={context}
      title={words.text('portal', 'scan.title')}
      head={
        scripts && (
          <>
            <link rel="manifest" href={link(context, '/scan/manifest.webmanifest', {}, words.language)} />
            <meta name="theme-color" content="#12408f" />
            <script src={`/scripts/${scripts.scan.name}`} integrity={scripts.scan.integrity} defer />
          </>
        )
      }
    >
      <h1>{words.say('portal', 'scan.title')}</h1>
      <p>{words.say('portal', 'scan.lead')}</p>
      <p data-plain>{words.say('portal', 'scan.plain')}</p>
      <p className="notice" id="told" role="alert" hidden />
      <div id="verdict" role="status" tabIndex={-1} />
      <div id="scan" hidden data-origin={publicUrl} data-zone={words.timeZone}>
        <video id="camera" playsInline muted hidden />
        <p>
          <button type="button" id="open">
            {words.say('portal', 'scan.open')}
          </button>
          <button type="button" id="close" className="second" hidden>
            {words.say('portal', 'scan.close')}
          </button>
        </p>
        <label htmlFor="picture">{words.say('portal', 'scan.picture')}</label>
        <input type="file" id="picture" accept="image/*" />
        <p className="quiet">{words.say('portal', 'scan.private')}</p>
      </div>
      <form action="/q" method="get" id="typed">
        <TextField
          name="code"
          label={words.say('portal', 'scan.typed')}
          value={wrong ?? ''}
          error={wrong === undefined ? undefined : words.text('portal', 'error.code')}
        />
        {context.chosenLanguage && <input type="hidden" name="lang" value={words.language} />}
        <button className="second">{words.say('portal', 'scan.check')}</button>
      </form>
      <p className="notice">{words.say('portal', 'code.person')}</p>
      <div
        id="words"
        hidden
        {...Object.fromEntries(SAID.map((key) => [`data-${key.toLowerCase()}`, words.text('portal', `scan.${key}`)]))}
      />
      {REASONS.map((reason) => (
        <template key={reason} id={`of-${reason}`}>
          <CodeBox looks={VERDICTS[reason]} word={words.say('safety', `standing.${VERDICTS[reason]}`)}>
            <p className="verb">{words.say('safety', `verb.${VERDICTS[reason]}`)}</p>
            <p>
              <strong>
                <bdi data-fill="holder" />
              </strong>
            </p>
            <p>
              <bdi data-fill="number" />
            </p>
            <p>{words.rich('portal', `offline.${reason}`, BLANKS)}</p>
            <Further context={context} />
          </CodeBox>
        </template>
      ))}
      {(['foreign', 'elsewhere'] as const).map((code) => (
        <template key={code} id={`of-${code}`}>
          <CodeBox looks="reported_unlicensed" word={words.say('portal', `code.${code}.title`)}>
            <p className="verb">{words.say('portal', `code.${code}.verb`)}</p>
            <p>{words.rich('portal', `code.${code}`, BLANKS)}</p>
          </CodeBox>
        </template>
      ))}
    </Layout>
  );
}

const blank = (name: string): ReactElement => <bdi data-fill={name} />;
/** What the script fills in. */
const BLANKS = { time: blank('time'), from: blank('from'), to: blank('to'), origin: blank('origin') };

/** With a network there is more to be seen than a list can say. */
const Further = ({ context }: { readonly context: PageContext }): ReactNode => (
  <p>
    <a data-fill="further" href={link(context, '/scan')}>
      {context.words.say('portal', 'code.now')}
    </a>
  </p>
);
