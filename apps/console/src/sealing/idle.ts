/** Left alone for so long, what was unlocked is locked again: as long as a session lasts. */
export const IDLE_MS = 15 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Calls once when nobody touched the page for so long. A machine that slept ran no timer: the page looks at the clock when it is seen
 * again. Returns what ends the watch.
 */
export function watchIdle(onIdle: () => void, page: EventTarget = document, idleMs = IDLE_MS): () => void {
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const left = last + idleMs - Date.now();
    clearTimeout(timer);
    if (left > 0) timer = setTimeout(look, left);
    else {
      stop();
      onIdle();
    }
  };
  const touched = (): void => {
    // The first touch after a sleep comes too late to keep anything open.
    if (Date.now() - last >= idleMs) return look();
    last = Date.now();
  };
  const stop = (): void => {
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', look);
    for (const sign of SIGNS) page.removeEventListener(sign, touched, { capture: true });
  };
  page.addEventListener('visibilitychange', look);
  for (const sign of SIGNS) page.addEventListener(sign, touched, { capture: true, passive: true });
  timer = setTimeout(look, idleMs);
  return stop;
}
