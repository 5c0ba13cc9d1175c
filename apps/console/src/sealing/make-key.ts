import { VaultRefusal } from './vault.js';

export interface MadeKey {
  readonly identity: string;
  readonly recipient: string;
  /** base64 */
  readonly lockedIdentity: string;
}

/** A new key of an officer's own, locked with a passphrase that nobody else ever sees. */
export function makeKey(passphrase: string): Promise<MadeKey> {
  const worker = new Worker(new URL('./lock.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<MadeKey>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Partial<MadeKey>>) =>
      data.identity ? resolve(data as MadeKey) : reject(new VaultRefusal('damaged'));
    worker.onerror = () => reject(new VaultRefusal('damaged'));
    worker.postMessage({ passphrase });
  }).finally(() => worker.terminate());
}
