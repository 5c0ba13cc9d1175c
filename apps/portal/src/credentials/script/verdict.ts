import { type Credential, judgeOffline, readCredential, tokenIn } from '@amparo/verification/credentials';
import { type Known, statusNow } from './status.js';

const element = (id: string): HTMLElement | null => document.getElementById(id);
const language = document.documentElement.lang;
const LOCALE = `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

/** Where the page says it is, and in whose time zone days are counted. */
const page = (): { readonly origin: string; readonly zone: string } => {
  const { origin = '', zone = 'UTC' } = element('scan')?.dataset ?? {};
  return { origin, zone };
};

const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
const timeWords = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
    timeZone,
  }).format(Date.parse(at));

/** Shows one of the answers that stand ready in the page, with its blanks filled in. */
function show(name: string, blanks: Readonly<Record<string, string>>, further?: string): void {
  const place = element('verdict');
  const template = element(`of-${name}`);
  if (!place || !(template instanceof HTMLTemplateElement)) throw new Error(`the page has no answer "${name}"`);
  const answer = template.content.cloneNode(true) as DocumentFragment;
  for (const blank of answer.querySelectorAll<HTMLElement>('[data-fill]')) {
    const { fill = '' } = blank.dataset;
    if (!(blank instanceof HTMLAnchorElement)) blank.textContent = blanks[fill] ?? '';
    else if (further !== undefined) blank.href = further;
  }
  place.replaceChildren(answer);
  place.scrollIntoView({ block: 'start' });
  place.focus({ preventScroll: true });
}

/** Says what a code means as of the list on this telephone. Whatever the register did not sign is refused. */
export async function answer(text: string): Promise<void> {
  const found = tokenIn(text);
  const { origin, zone } = page();
  if (found?.origin !== undefined && found.origin !== new URL(origin).origin)
    return show('elsewhere', { origin: found.origin });
  const known: Known | undefined = await statusNow();
  const list = known?.list;
  const read = found && known && readCredential(found.token, known.keys);
  // Without keys nothing can be told of a code that looks like one of ours.
  if (found && !known) return show('list_missing', {}, `/q/${found.token}?lang=${language}`);
  if (!found || !read) return show('foreign', {});
  const { reason } = judgeOffline(read, list, new Date().toISOString(), zone);
  show(reason, blanksOf(read.credential, list?.issuedAt, zone), `/q/${found.token}?lang=${language}`);
}

const blanksOf = ({ number, holder, from, to }: Credential, at: string | undefined, zone: string) => ({
  ...{ number, holder, from: dayWords(from), to: to === null ? '' : dayWords(to) },
  time: at === undefined ? '' : timeWords(at, zone),
});
