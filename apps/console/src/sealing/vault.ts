import { fromBase64, unseal } from '@amparo/sealing';
import { useSyncExternalStore } from 'react';
import { api } from '../data/api.js';
import { watchIdle } from './idle.js';

/** Why nothing could be opened; each has its words. */
export class VaultRefusal extends Error {
  constructor(readonly reason: 'no-key' | 'locked' | 'wrong-passphrase' | 'no-share' | 'damaged') {
    super(reason);
  }
}

/** The officer's secret key and the keys of the teams it opened: in this page's memory, and nowhere else. */
interface Unlocked {
  readonly identity: string;
  readonly teamKeys: Map<string, string>;
  readonly stopWatching: () => void;
}

let unlocked: Unlocked | null = null;
/** Each locking begins a new one: a key that was asked for before it comes too late. */
let turn = 0;
const listeners = new Set<() => void>();

const tell = (): void => listeners.forEach((listener) => listener());

export function lockVault(): void {
  turn += 1;
  unlocked?.stopWatching();
  unlocked = null;
  tell();
}

/** A key that was just made or opened stays until it is locked, or left alone. */
export function keepUnlocked(identity: string): void {
  unlocked?.stopWatching();
  unlocked = { identity, teamKeys: new Map(), stopWatching: watchIdle(lockVault) };
  tell();
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
  const mine = turn;
  const { data } = await api.GET('/api/v1/my-sealing-key');
  if (!data?.lockedIdentity) throw new VaultRefusal('no-key');
  const identity = await inWorker(data.lockedIdentity, passphrase);
  if (mine !== turn) throw new VaultRefusal('locked');
  keepUnlocked(identity);
}

/** The public half of the signed-in officer's key. */
export async function myRecipient(): Promise<string> {
  const { data } = await api.GET('/api/v1/my-sealing-key');
  if (!data?.recipient) throw new VaultRefusal('no-key');
  return data.recipient;
}

/** The secret key of a case team, opened with the share of the signed-in officer. */
export async function teamKeyOf(teamId: string): Promise<string> {
  const vault = unlocked;
  if (!vault) throw new VaultRefusal('locked');
  const known = vault.teamKeys.get(teamId);
  if (known) return known;
  const { data } = await api.GET('/api/v1/case-teams/{id}', { params: { path: { id: teamId } } });
  if (!data?.myShare) throw new VaultRefusal('no-share');
  const share = await unseal(fromBase64(data.myShare), vault.identity).catch(() => {
    throw new VaultRefusal('damaged');
  });
  if (vault !== unlocked) throw new VaultRefusal('locked');
  const opened = new TextDecoder().decode(share);
  vault.teamKeys.set(teamId, opened);
  return opened;
}

export const useVaultOpen = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => unlocked !== null,
  );
