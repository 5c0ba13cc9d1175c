import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** Notes and keys as C2SP signed-note defines them, with Ed25519 (signature type 1). */
export interface NoteSigner {
  readonly name: string;
  readonly publicKey: string;
  sign(text: string): string;
}

const ED25519 = 1;
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function keyId(name: string, publicBytes: Uint8Array): string {
  const hash = createHash('sha256').update(`${name}\n`).update(Buffer.of(ED25519)).update(publicBytes).digest();
  return hash.subarray(0, 4).toString('hex');
}

/** The 32 bytes of the public half. */
export const rawPublic = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
const encode = (bytes: Uint8Array): string => Buffer.concat([Buffer.of(ED25519), bytes]).toString('base64');

/** A new key pair in note form: `{ signer: "PRIVATE+KEY+…", verifier: "name+id+…" }`. */
export function generateNoteKey(name: string): { signer: string; verifier: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const publicBytes = rawPublic(privateKey);
  const id = keyId(name, publicBytes);
  return { signer: `PRIVATE+KEY+${name}+${id}+${encode(seed)}`, verifier: `${name}+${id}+${encode(publicBytes)}` };
}

function parse(text: string, form: RegExp): { name: string; id: string; bytes: Buffer } {
  const match = form.exec(text.trim());
  const bytes = Buffer.from(match?.[3] ?? '', 'base64');
  if (!match?.[1] || !match[2] || bytes.length !== 33 || bytes[0] !== ED25519) throw new Error('not a note key');
  return { name: match[1], id: match[2], bytes: bytes.subarray(1) };
}

const parseSigner = (signerKey: string) =>
  parse(signerKey, /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/);

/** The 32 bytes that an Ed25519 key pair is made of (RFC 8032), from a signer key. */
export const seedOf = (signerKey: string): Buffer => parseSigner(signerKey).bytes;

export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

export function noteSigner(signerKey: string): NoteSigner {
  const { name, id, bytes } = parseSigner(signerKey);
  const key = privateKeyOf(bytes);
  const publicBytes = rawPublic(key);
  if (keyId(name, publicBytes) !== id) throw new Error('the key does not have the id it names');
  return {
    name,
    publicKey: `${name}+${id}+${encode(publicBytes)}`,
    sign: (text) => {
      const signature = sign(null, Buffer.from(text, 'utf8'), key);
      return `${text}\n— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
    },
  };
}

/** Of the 32 bytes of an Ed25519 public key. */
export const publicKeyOf = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });

/** The text of a note if the given key signed it; undefined otherwise. */
export function openNote(note: string, verifierKey: string): string | undefined {
  const { name, id, bytes } = parse(verifierKey, /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/);
  if (keyId(name, bytes) !== id) return undefined;
  const key = publicKeyOf(bytes);
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, split + 1);
  for (const line of note
    .slice(split + 2)
    .trimEnd()
    .split('\n')) {
    const match = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line);
    const blob = Buffer.from(match?.[2] ?? '', 'base64');
    // base64 must be the one canonical spelling, or a changed byte could go unseen.
    if (match?.[1] !== name || blob.toString('base64') !== match[2] || blob.subarray(0, 4).toString('hex') !== id)
      continue;
    if (verify(null, Buffer.from(text, 'utf8'), key, blob.subarray(4))) return text;
  }
  return undefined;
}
