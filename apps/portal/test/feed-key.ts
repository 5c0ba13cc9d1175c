import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type FeedKey, parseFeedKey } from '../src/feed/signed-note.js';

export interface TestKey {
  readonly text: string;
  readonly feedKey: FeedKey;
  note(text: string): string;
}

/** A fresh signing key in the C2SP forms. */
export function makeKey(name = 'amparo-xa'): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.concat([Buffer.from([1]), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4);
  const text = `${name}+${id.toString('hex')}+${bytes.toString('base64')}`;
  const feedKey = parseFeedKey(text);
  if (!feedKey) throw new Error('the test key does not parse');
  return { text, feedKey, note: (message) => noteOf(message, name, id, privateKey) };
}

const noteOf = (text: string, name: string, id: Buffer, key: KeyObject): string =>
  `${text}\n— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64')}\n`;
