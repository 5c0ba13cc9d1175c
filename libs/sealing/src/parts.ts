import { canonicalJson, type Json } from '@amparo/kernel';
import { concat, fromBase64, textOf, utf8 } from './bytes.js';
import { seal, SealingError, unseal } from './sealing.js';

/** What stands in the sealed parts of a complaint and its thread. */
export interface IdentityPart {
  readonly name?: string;
  readonly contact?: string;
  readonly language?: string;
  readonly relation?: string;
}
export interface NarrativePart {
  readonly text: string;
  readonly answers: Readonly<Record<string, Json>>;
}
export interface MessagePart {
  readonly text: string;
}
export interface FilePart {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const KIB = 1024;
const MIB = 1024 * KIB;
const STEPS = [1, 4, 16, 64, 256, 1024].map((step) => step * KIB);

/** Everything is filled up to one of a few sizes, so that the length of a sealed part tells next to nothing of it. */
export const paddedLength = (length: number): number =>
  STEPS.find((step) => length <= step) ?? Math.ceil(length / MIB) * MIB;

/** A part as JSON, filled up with spaces, which JSON allows at its end. */
export async function sealPart(
  part: IdentityPart | NarrativePart | MessagePart,
  recipients: readonly string[],
): Promise<Uint8Array> {
  const json = utf8(canonicalJson(part as unknown as Json));
  return seal(concat(json, new Uint8Array(paddedLength(json.length) - json.length).fill(0x20)), recipients);
}

export async function unsealPart<T extends IdentityPart | NarrativePart | MessagePart>(
  sealed: Uint8Array,
  identity: string,
): Promise<T> {
  const plain = await unseal(sealed, identity);
  return readJson(plain) as T;
}

/**
 * A file: one line of JSON with its name, type and size, then its bytes as they are, then zeros. Inside JSON they would
 * grow by a third, and a file of 10 MB would not fit where files of 10 MB must.
 */
export async function sealFile(file: FilePart, recipients: readonly string[]): Promise<Uint8Array> {
  const { name, type, bytes } = file;
  const head = utf8(`${canonicalJson({ name, type, size: bytes.length })}\n`);
  const length = head.length + bytes.length;
  return seal(concat(head, bytes, new Uint8Array(paddedLength(length) - length)), recipients);
}

/** Reads a file sealed as above, or as one JSON text `{ name, type, base64 }`. */
export async function unsealFile(sealed: Uint8Array, identity: string): Promise<FilePart> {
  const plain = await unseal(sealed, identity);
  const end = plain.indexOf(0x0a);
  const head = readJson(end < 0 ? plain : plain.subarray(0, end)) as Readonly<Record<string, unknown>>;
  const { name, type, size, base64 } = head;
  if (typeof name !== 'string' || typeof type !== 'string') throw new SealingError('damaged');
  if (typeof base64 === 'string') return { name, type, bytes: fromBase64(base64) };
  if (typeof size !== 'number' || end < 0 || plain.length < end + 1 + size) throw new SealingError('damaged');
  return { name, type, bytes: plain.slice(end + 1, end + 1 + size) };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(textOf(bytes));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below: whatever the reason, what came out is not what was put in.
  }
  throw new SealingError('damaged');
}
