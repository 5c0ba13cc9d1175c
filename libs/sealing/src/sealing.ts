import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** Why something sealed stays shut: it was sealed for somebody else, or it is not whole. */
export class SealingError extends Error {
  constructor(
    readonly reason: 'wrong-key' | 'damaged',
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'SealingError';
  }
}

/** A key pair of age's X25519 kind: the identity opens what was sealed to the recipient. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public half of an identity. */
export async function recipientOf(identity: string): Promise<string> {
  return opening(identity, () => identityToRecipient(identity));
}

/** Seals in the age format: each of the recipients can open it alone, nobody else can, the sealer included. */
export async function seal(plain: Uint8Array | string, recipients: readonly string[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('nobody to seal for');
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

export async function unseal(sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  await opening(identity, () => decrypter.addIdentity(identity));
  return decrypt(decrypter, sealed);
}

/** age says only in words which of the two it was. */
export async function decrypt(decrypter: Decrypter, sealed: Uint8Array): Promise<Uint8Array> {
  try {
    return await decrypter.decrypt(sealed);
  } catch (cause) {
    const nobodys = cause instanceof Error && cause.message.startsWith('no identity matched');
    throw new SealingError(nobodys ? 'wrong-key' : 'damaged', { cause });
  }
}

/** What is no identity opens nothing; what was tried is not repeated in the error. */
async function opening<T>(identity: string, use: () => T | Promise<T>): Promise<T> {
  if (!identity.startsWith('AGE-SECRET-KEY-1')) throw new SealingError('wrong-key');
  try {
    return await use();
  } catch {
    throw new SealingError('wrong-key');
  }
}
