import { fromBase64, unseal } from '@amparo/sealing';
import { useSyncExternalStore } from 'react';
import { api } from '../data/api.js';

/** Left alone for so long, what was unlocked is locked again. */
const IDLE_MS = 15 * 60_000;

/** Why nothing could be opened; each has its words. */
export class VaultRefusal extends Error {
  constructor(readonly reason: 'no-key' | 'wrong-passphrase' | 'no-share' | 'damaged') {
    super(reason);
  }
}

/** The officer's secret key and the keys of the teams it opened: in this page's memory, and nowhere else. */
let identity: string | null = null;
const teamKeys = new Map<string, string>();
const listeners = new Set<() => void>();
let idle: ReturnType<typeof setTimeout> | undefined;

const tell = (): void => listeners.forEach((listener) => listener());

export function lockVault(): void {
  identity = null;
  teamKeys.clear();
  clearTimeout(idle);
  tell();
}

function touch(): void {
  clearTimeout(idle);
  idle = setTimeout(lockVault, IDLE_MS);
}

/** scrypt takes a second on purpose: in a worker, so that the page goes on. */
function inWorker(lockedIdentity: string, passphrase: string): Promise<string> {
  const worker = new Worker(new URL('./unlock.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ identity?: string; reason?: string }>) =>
      data.identity === undefined
        ? reject(new VaultRefusal(data.reason === 'wrong-key' ? 'wrong-passphrase' : 'damaged'))
        : resolve(data.identity);
    worker.onerror = () => reject(new VaultRefusal('damaged'));
    worker.postMessage({ lockedIdentity, passphrase });
  }).finally(() => worker.terminate());
}

/** Throws VaultRefusal, or what the API refused. */
export async function unlockVault(passphrase: string): Promise<void> {
  const { data } = await api.GET('/api/v1/my-sealing-key');
  if (!data?.lockedIdentity) throw new VaultRefusal('no-key');
  identity = await inWorker(data.lockedIdentity, passphrase);
  touch();
  tell();
}

/** A key that was just made is unlocked already. */
export function keepUnlocked(made: string): void {
  identity = made;
  touch();
  tell();
}

/** The public half of the signed-in officer's key. */
export async function myRecipient(): Promise<string> {
  const { data } = await api.GET('/api/v1/my-sealing-key');
  if (!data?.recipient) throw new VaultRefusal('no-key');
  return data.recipient;
}

/** The secret key of a case team, opened with the share of the signed-in officer. */
export async function teamKeyOf(teamId: string): Promise<string> {
  touch();
  const known = teamKeys.get(teamId);
  if (known) return known;
  if (identity === null) throw new VaultRefusal('no-key');
  const { data } = await api.GET('/api/v1/case-teams/{id}', { params: { path: { id: teamId } } });
  if (!data?.myShare) throw new VaultRefusal('no-share');
  const opened = new TextDecoder().decode(await unseal(fromBase64(data.myShare), identity));
  teamKeys.set(teamId, opened);
  return opened;
}

export const useVaultOpen = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => identity !== null,
  );
