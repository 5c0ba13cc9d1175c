import type { ReactElement, ReactNode } from 'react';
import type { JourneyScripts } from '../browser/browser.scripts.js';
import { LanguageList } from './LanguageList.js';
import { link, type PageContext } from './page.js';
import { inScript, isFound } from './robots.js';
import { STYLE } from './style.js';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='M12 1l9 4v7c0 6-4 9-9 11-5-2-9-5-9-11V5z' fill='%2312408f'/%3E%3Cpath d='M7.500 12l3 3 6-6' fill='none' stroke='%23fff' stroke-width='2.400'/%3E%3C/svg%3E";

/** What a page is dressed in that nobody else shall see over a shoulder, or find in the history. */
export interface Discreet {
  readonly style: string;
  readonly scripts: JourneyScripts | undefined;
  /** The way out, before anything else. */
  readonly exit: ReactElement;
  /** Languages that keep what was typed; none where there is no way to keep it. */
  readonly languages: ReactElement | null | undefined;
  readonly footer: ReactElement;
}

interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  readonly discreet?: Discreet;
  /** Where an address would lose what was typed; undefined: by their addresses. */
  readonly languages?: ReactElement;
  /** What programs may read of the page, as JSON-LD. */
  readonly data?: object;
  /** What else stands in the head. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

export function Layout({
  context,
  title,
  discreet,
  languages: own = <Languages context={context} />,
  data,
  head,
  children,
}: LayoutProps): ReactElement {
  const { words } = context;
  return (
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content={isFound(context) ? 'index,noarchive' : 'noindex'} />
        <title>{discreet ? words.text('common', 'product') : `${title} · ${words.text('common', 'product')}`}</title>
        <link rel="icon" href={ICON} />
        <style>{STYLE}</style>
        {data !== undefined && (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(data) }} />
        )}
        {head}
        {discreet && <style>{discreet.style}</style>}
        {discreet?.scripts && <Scripts {...discreet.scripts} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.say('portal', 'skip')}
        </a>
        {discreet?.exit}
        <header className="top">
          <a className="brand" href={link(context, '/')}>
            {words.say('common', 'product')}
          </a>
          {discreet?.languages === undefined ? own : discreet.languages}
        </header>
        <main id="main" tabIndex={-1}>
          {!discreet && <Age context={context} />}
          {children}
        </main>
        <footer>
          {discreet?.footer ?? (
            <>
              <p>{words.say('safety', 'guarantee')}</p>
              {context.asOf && <p>{words.say('portal', 'asOf', { time: words.time(context.asOf) })}</p>}
            </>
          )}
        </footer>
      </body>
    </html>
  );
}

function Scripts({ hold, page }: JourneyScripts): ReactElement {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: hold.text }} />
      <script src={`/scripts/${page.name}`} integrity={page.integrity} defer />
    </>
  );
}

function Languages({ context }: { readonly context: PageContext }): ReactElement {
  const { words } = context;
  return (
    <LanguageList words={words}>
      {({ code, name }) => (
        <a
          href={link(context, context.path, context.query, code)}
          lang={code}
          hrefLang={code}
          aria-current={code === words.language ? 'true' : undefined}
        >
          {name}
        </a>
      )}
    </LanguageList>
  );
}

/** Said before everything else, as soon as the register has not been heard of for a while. */
function Age({ context: { words, contact, silenceMs, asOf } }: { readonly context: PageContext }): ReactElement | null {
  if (contact === 'good') return null;
  return (
    <p className="notice">
      {asOf === ''
        ? words.say('safety', 'age.never')
        : contact === 'lost'
          ? words.say('safety', 'age.lost', { ago: words.ago(silenceMs) })
          : words.say('safety', 'age.tooOld', { time: words.time(asOf) })}
    </p>
  );
}
