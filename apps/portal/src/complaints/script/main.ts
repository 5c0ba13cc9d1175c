import { watchExits } from './exit.js';
import { LONGEST_STORY } from '../draft.js';
import { forget, holdsSomething, keptWord, remember, sendable } from './kept.js';
import { dress, formOf, placeOf, show, tell } from './page.js';
import { problemOfChosen, sealComplaint, sealReply } from './seal.parts.js';
import { leaveFor, type Sent, sentBy, setBusy, watchClicks } from './sending.js';

/** The questions since the script took over, in the order in which they were shown: what Back leads through. */
const places: string[] = [];
let at = 0;

const SENT_BY = ['send', 'reply', 'ask-review'];
const ASKING_MS = 60_000;
/** A few photos on a poor line. */
const SENDING_MS = 600_000;
const WORDS = { 'error.complaint.files.many': 'toomany', 'error.complaint.files.large': 'toolarge' } as const;

async function submit(sent: Sent): Promise<void> {
  remember(sent.form);
  setBusy(true);
  try {
    if (holdsSomething() || sent.form.querySelector('[data-kept]')) await exchange(sent);
    // A page that keeps nothing is left as any page is, once there is somebody to answer.
    else if (await reaches()) leaveFor(sent);
    else tell('offline');
  } catch {
    tell('offline');
  } finally {
    setBusy(false);
  }
}

/** Asks for the next page with marks in the place of what is kept; at the end, with what is sealed. */
async function exchange({ form, button }: Sent): Promise<void> {
  const data = sendable(form, button);
  if (keptWord('story').length > LONGEST_STORY) return tell('toolong');
  const sending = SENT_BY.includes(button?.value ?? '');
  if (sending) {
    const problem = await problemOfChosen();
    if (problem) return tell(wordFor(problem.code), String(problem.params['name'] ?? ''));
    if (data.get('text') !== '') await seal(form, data);
  }
  const response = await fetch(button?.getAttribute('formaction') ?? form.action, {
    method: 'POST',
    body: data,
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout?.(sending ? SENDING_MS : ASKING_MS),
  });
  const html = await response.text();
  if (!/text\/html/.test(response.headers.get('content-type') ?? '')) return tell('offline');
  const taken = sending && response.ok && !response.redirected;
  if (taken) forget();
  show(html);
  if (taken && !('reply' in form.dataset)) settle(String(data.get('secret')));
  else arrive();
}

/** The receipt is on the page; from now on it is there as well when the page is loaded anew. */
function settle(secret: string): void {
  const form = document.createElement('form');
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'secret', value: secret });
  Object.assign(form, { method: 'post', action: `/complain/done?lang=${document.documentElement.lang}` });
  form.append(field);
  document.body.append(form);
  form.submit();
}

async function seal(form: HTMLFormElement, data: FormData): Promise<void> {
  tell('sealing');
  // So that the word is seen: sealing itself lets nothing else happen.
  await new Promise((resolve) => setTimeout(resolve, 30));
  await ('reply' in form.dataset ? sealReply(form, data) : sealComplaint(form, data));
}

const wordFor = (code: string): 'toomany' | 'toolarge' | 'wrongtype' =>
  code in WORDS ? WORDS[code as keyof typeof WORDS] : 'wrongtype';

const reaches = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );

/** Each question shown is a step that Back can undo; the address says nothing but its number. */
function arrive(): void {
  if (!formOf()) {
    places.length = 0;
    return;
  }
  if (places[at] === placeOf()) return;
  at += 1;
  places.splice(at, places.length, placeOf());
  location.hash = String(at);
}

/** Back and forward among the questions, with everything kept. */
function travel(): void {
  const to = Number(location.hash.slice(1)) || 0;
  const place = places[to];
  const form = formOf();
  if (to === at || place === undefined || !form) return;
  at = to;
  const button = document.createElement('button');
  Object.assign(button, { name: 'go', value: `to:${place.split('/').at(-1)}` });
  void submit({ form, button });
}

function takeOver(): void {
  watchClicks();
  document.addEventListener('submit', (event) => {
    const sent = sentBy(event);
    if (sent === undefined) return;
    event.preventDefault();
    void submit(sent);
  });
  window.addEventListener('hashchange', travel);
  places.push(placeOf());
  dress();
}

watchExits();
// A browser too old to seal leaves it to the portal, as one without scripts does.
const seals = typeof TransformStream === 'function' && typeof BigInt === 'function';
if (seals) takeOver();
window.handOver?.(seals ? (sent) => void submit(sent) : leaveFor);
