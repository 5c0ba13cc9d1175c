import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A C2SP signed-note verifier key: `name+<8 hex id>+base64(0x01 || 32-byte Ed25519 public key)`. */
export interface FeedKey {
  readonly name: string;
  readonly id: string;
  readonly key: KeyObject;
}

const ED25519 = 0x01;
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The key, or undefined where the text is none or its id is not that of its name and key. */
export function parseFeedKey(text: string): FeedKey | undefined {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim());
  const [, name = '', id = '', encoded = ''] = match ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (!match || bytes.length !== 33 || bytes[0] !== ED25519) return undefined;
  const expected = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 8);
  if (id !== expected) return undefined;
  return { name, id, key: ed25519Key(bytes.subarray(1)) };
}

/** Of the 32 bytes of a public key. */
export const ed25519Key = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_PREFIX, bytes]), format: 'der', type: 'spki' });

/** The key as text again, for people who verify by themselves. */
export function feedKeyText({ name, id, key }: FeedKey): string {
  const bytes = key.export({ format: 'der', type: 'spki' }).subarray(-32);
  return `${name}+${id}+${Buffer.concat([Buffer.of(ED25519), bytes]).toString('base64')}`;
}

/** Whether the note holds exactly this text and a good signature by this key. Signatures of others are ignored. */
export function isSignedBy(note: string, text: string, { name, id, key }: FeedKey): boolean {
  const split = note.lastIndexOf('\n\n');
  if (split === -1 || note.slice(0, split + 1) !== text || !note.endsWith('\n')) return false;
  const lines = note.slice(split + 2, -1).split('\n');
  return lines.some((line) => {
    const [dash, signer, encoded = ''] = line.split(' ');
    const bytes = Buffer.from(encoded, 'base64');
    return (
      dash === '—' &&
      signer === name &&
      bytes.length === 68 &&
      bytes.subarray(0, 4).toString('hex') === id &&
      verify(null, Buffer.from(text), key, bytes.subarray(4))
    );
  });
}

/** The text of a note that this key signed; undefined for any other. */
export function signedText(note: string, key: FeedKey): string | undefined {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  return isSignedBy(note, text, key) ? text : undefined;
}
