import type { ReactElement, ReactNode } from 'react';
import { LanguageList } from '../../pages/LanguageList.js';
import { Layout } from '../../pages/Layout.js';
import { link, type PageContext } from '../../pages/page.js';
import type { JourneyScripts } from '../../browser/browser.scripts.js';
import { JOURNEY_STYLE } from './journey.style.js';

/** A page that says nothing of why somebody would read it. */
export const NEUTRAL_PAGE = 'https://www.wikipedia.org/';
export const FORM = 'form';

interface JourneyLayoutProps {
  readonly context: PageContext;
  readonly scripts: JourneyScripts | undefined;
  readonly title: string;
  /** Undefined: by their addresses; null: none. */
  readonly languages?: ReactElement | null;
  readonly children: ReactNode;
}

/** Every page of a complaint: the way out first, no title that tells, and what our script has to say. */
export function JourneyLayout({ context, scripts, title, languages, children }: JourneyLayoutProps): ReactElement {
  const { words } = context;
  const discreet = {
    style: JOURNEY_STYLE,
    scripts,
    exit: (
      <aside aria-label={words.text('safety', 'exit')}>
        <a id="exit" href={NEUTRAL_PAGE} rel="noreferrer nofollow">
          {words.say('safety', 'exit')}
        </a>
      </aside>
    ),
    languages,
    footer: (
      <p>
        {words.say('safety', 'exit.hint')}{' '}
        <span data-script hidden>
          {words.say('safety', 'exit.keys')}
        </span>
      </p>
    ),
  };
  return (
    <Layout context={context} title={title} discreet={discreet}>
      <p className="notice" id="told" role="alert" hidden />
      {children}
      {scripts && <ScriptWords context={context} />}
    </Layout>
  );
}

const SAID = ['offline', 'sealing', 'tooLong', 'tooMany', 'tooLarge', 'wrongType'] as const;

/** What the script may have to say, in the language of the page. */
function ScriptWords({ context: { words } }: { readonly context: PageContext }): ReactElement {
  const said = Object.fromEntries(
    SAID.map((key) => [`data-${key.toLowerCase()}`, words.text('portal', `complaint.script.${key}`)]),
  );
  return <div id="words" hidden {...said} />;
}

/** Other languages as buttons of the form, so that nothing typed is lost. */
export function LanguageButtons({
  context,
  action,
  form = FORM,
}: {
  readonly context: PageContext;
  readonly action: string;
  readonly form?: string;
}): ReactElement {
  const { words } = context;
  return (
    <>
      {/* The first button is the one that the Enter key presses: it must not be a language. */}
      <button form={form} className="first" name="go" value="next" tabIndex={-1} aria-hidden="true" />
      <LanguageList words={words}>
        {({ code, name }) => (
          <button
            form={form}
            name="go"
            value="stay"
            formAction={link(context, action, {}, code)}
            formNoValidate
            lang={code}
            aria-current={code === words.language ? 'true' : undefined}
          >
            {name}
          </button>
        )}
      </LanguageList>
    </>
  );
}
