import { forget } from './kept.js';

const PRESSES = 3;
const WITHIN_MS = 2000;

/** Away at once: the page empties, what was kept is forgotten, and Back does not lead here. */
function leave(): void {
  const to = document.getElementById('exit')?.getAttribute('href') ?? 'about:blank';
  document.body.replaceChildren();
  forget();
  if (location.pathname.startsWith('/receipt'))
    navigator.sendBeacon('/receipt/thread', new URLSearchParams({ go: 'leave' }));
  location.replace(to);
}

export function watchExits(): void {
  let presses: number[] = [];
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    presses = key === 'Escape' ? [...presses, timeStamp].filter((at) => timeStamp - at < WITHIN_MS) : [];
    if (presses.length >= PRESSES) leave();
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('#exit')) return;
    event.preventDefault();
    leave();
  });
}
