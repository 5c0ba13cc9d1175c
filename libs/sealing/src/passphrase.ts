import { Decrypter, Encrypter } from 'age-encryption';
import { textOf } from './bytes.js';
import { decrypt } from './sealing.js';

/** scrypt's cost as a power of two: 2^18 takes about a second and 256 MiB on an office computer. */
export const PASSPHRASE_WORK_FACTOR = 18;

/** The same passphrase typed on two keyboards may differ in its code points; it is one passphrase all the same. */
const spelled = (passphrase: string): string => passphrase.normalize('NFKC');

/** Locks an identity for its owner, so that a server can keep it without being able to use it. */
export async function lockWithPassphrase(
  identity: string,
  passphrase: string,
  workFactor = PASSPHRASE_WORK_FACTOR,
): Promise<Uint8Array> {
  if (passphrase === '') throw new Error('no passphrase');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(spelled(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(identity);
}

/** Throws SealingError `wrong-key` for another passphrase. */
export async function unlockWithPassphrase(locked: Uint8Array, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(spelled(passphrase));
  return textOf(await decrypt(decrypter, locked));
}
