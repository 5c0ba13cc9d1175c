import { ed25519 } from '@noble/curves/ed25519.js';
import {
  type CredentialKey,
  fromBase64url,
  type PublishedKey,
  readStatusList,
  type StatusList,
} from '@amparo/verification/credentials';

/** What this browser can hold codes against. */
export interface Known {
  readonly keys: readonly CredentialKey[];
  /** Undefined where none was fetched yet, or none that a key which counts has signed. */
  readonly list: StatusList | undefined;
}

const FRESH_MS = 60_000;
const PATIENCE_MS = 4_000;
let last: { readonly known: Known; readonly at: number } | undefined;

/** From the portal, or as it was kept on this telephone; undefined where neither is there. */
export async function statusNow(): Promise<Known | undefined> {
  if (last && Date.now() - last.at < FRESH_MS) return last.known;
  const answer = await fetch('/scan/status', { signal: AbortSignal.timeout?.(PATIENCE_MS) }).catch(() => undefined);
  if (!answer?.ok) return last?.known;
  const { keys: published, list } = (await answer.json()) as { keys: readonly PublishedKey[]; list: string };
  const keys = published.map(verifierOf);
  last = { known: { keys, list: await listIn(list, keys) }, at: Date.now() };
  return last.known;
}

function verifierOf({ kid, x, revokedAt }: PublishedKey): CredentialKey {
  const key = fromBase64url(x) ?? new Uint8Array();
  // By RFC 8032 to the letter: signatures in a second spelling are none.
  return { kid, revokedAt, verify: (signature, bytes) => ed25519.verify(signature, bytes, key, { zip215: false }) };
}

async function listIn(token: string, keys: readonly CredentialKey[]): Promise<StatusList | undefined> {
  const counting = keys.filter(({ revokedAt }) => revokedAt === null);
  const read = readStatusList(token, counting);
  if (!read || typeof DecompressionStream !== 'function') return undefined;
  const inflated = new Blob([read.deflated]).stream().pipeThrough(new DecompressionStream('deflate'));
  return { issuedAt: read.issuedAt, bytes: new Uint8Array(await new Response(inflated).arrayBuffer()) };
}
