import { closeCamera, lookThrough, readFile } from './camera.js';
import { statusNow } from './status.js';
import { answer } from './verdict.js';

const KEPT = 'scan';

const element = <E extends HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as E;
};

type Word = 'none' | 'nocamera' | 'denied' | 'looking';

function tell(word: Word | undefined): void {
  const told = element('told');
  told.hidden = word === undefined;
  told.textContent = word === undefined ? '' : (element('words').dataset[word] ?? '');
}

async function take(text: string | undefined): Promise<void> {
  if (text === undefined) return tell('none');
  tell(undefined);
  await answer(text);
}

function withCamera(): void {
  const [video, open, close] = [element<HTMLVideoElement>('camera'), element('open'), element('close')];
  const show = (isOpen: boolean): void => {
    open.hidden = isOpen;
    close.hidden = !isOpen;
    if (!isOpen) closeCamera(video);
  };
  open.addEventListener('click', () => {
    element('verdict').replaceChildren();
    tell('looking');
    show(true);
    lookThrough(video, (text) => {
      show(false);
      void take(text);
    }).catch((error: unknown) => {
      show(false);
      tell(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'nocamera');
    });
  });
  close.addEventListener('click', () => {
    show(false);
    tell(undefined);
  });
  document.addEventListener('visibilitychange', () => document.hidden && show(false));
}

/** Keeps the page, what it needs, and the list, for when there is no network. */
async function keep(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  await navigator.serviceWorker.register('/scan/worker.js', { scope: '/scan' });
  const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
  const cache = await caches.open(KEPT);
  await cache.addAll([location.href.split('#')[0] ?? '', script, manifest, '/scan/icon.svg', '/scan/status']);
  const old = (await cache.keys()).filter(({ url }) => url.includes('/scripts/') && url !== script);
  await Promise.all(old.map((request) => cache.delete(request)));
  element('scan').dataset['kept'] = '';
}

for (const plain of document.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
element('scan').hidden = false;
withCamera();
element<HTMLInputElement>('picture').addEventListener('change', ({ target }) => {
  const file = (target as HTMLInputElement).files?.[0];
  if (!file) return;
  tell('looking');
  void readFile(file).then(take);
});
element<HTMLFormElement>('typed').addEventListener('submit', (event) => {
  event.preventDefault();
  void take(new FormData(event.target as HTMLFormElement).get('code')?.toString() ?? '');
});
void statusNow();
// Without a network there is nothing new to keep; what was kept stays.
void keep().catch(() => undefined);
