/** Of the events that a service worker hears, what is used of them here: the libraries of windows and workers exclude each other. */
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const KEPT = 'scan';
const PATIENCE_MS = 4_000;

/** From the network; where there is none, or none soon, as it was kept. What was asked for anew is kept in the place of the old. */
async function fromNetworkOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  const kept = () => cache.match(request, { ignoreVary: true });
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return (await kept()) ?? answer;
    if (await kept()) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

const isOurs = ({ method, url }: Request): boolean => {
  const { origin, pathname } = new URL(url);
  return method === 'GET' && origin === location.origin && /^\/(?:scan(?:\/|$)|scripts\/)/.test(pathname);
};

addEventListener('fetch', (event) => {
  const asked = event as Asked;
  if (isOurs(asked.request)) asked.respondWith(fromNetworkOrKept(asked.request));
});
addEventListener('activate', () => {
  void (globalThis as unknown as { readonly clients: { claim(): Promise<void> } }).clients.claim();
});
