import { putBack } from './kept.js';

type Word = 'offline' | 'sealing' | 'toolong' | 'toomany' | 'toolarge' | 'wrongtype';

/** Says something at the top of the page, in its language. */
export function tell(word: Word | undefined, more = ''): void {
  const told = document.getElementById('told');
  const words = document.getElementById('words');
  if (!told || !words) return;
  told.hidden = word === undefined;
  told.textContent = word === undefined ? '' : `${words.dataset[word] ?? ''} ${more}`.trim();
  if (word !== undefined) told.scrollIntoView({ block: 'center' });
}

/** What only holds where the script runs. */
export function dress(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
  for (const element of document.querySelectorAll<HTMLElement>('[data-plain]')) element.hidden = true;
  putBack(document);
}

/** Puts another page in the place of this one, without leaving it: what is kept stays. */
export function show(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = next.documentElement.lang;
  document.documentElement.dir = next.documentElement.dir;
  document.title = next.title;
  document.body.replaceChildren(...next.body.childNodes);
  dress();
  window.scrollTo(0, 0);
  const wrong = document.querySelector<HTMLElement>('[role=alert]:not([hidden])');
  (wrong ?? document.getElementById('main'))?.focus({ preventScroll: true });
}

export const formOf = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>('form#form');

/** Which question the page asks: the address of its form, without the language. */
export const placeOf = (): string => new URL(formOf()?.action ?? location.href).pathname;
