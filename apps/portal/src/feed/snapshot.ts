import { createHash } from 'node:crypto';
import type { Instant } from '@amparo/kernel';
import { lines } from './lines.js';
import { type FeedKey, isSignedBy } from './signed-note.js';

export interface SnapshotHead {
  readonly epoch: string;
  readonly position: number;
  readonly at: Instant;
}

/** Of a line of the feed, what an index takes. Snapshots saved before lines had `at` and `op` are read the same way. */
export interface SnapshotLine {
  readonly position: number;
  readonly kind: string;
  readonly id: string;
  readonly record: unknown;
}

/** Thrown for a snapshot that is cut short, altered or not signed by the register: nothing of it may be used. */
export class BadSnapshot extends Error {}

export const snapshotText = (epoch: string, position: number, sha256: string): string =>
  `amparo-snapshot/${epoch}/${position}\n${sha256}\n`;

const object = (line: Buffer): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through: a line that is no JSON object is as bad as one cut short.
  }
  throw new BadSnapshot('a line is no JSON object');
};

function headOf(line: Buffer): SnapshotHead {
  const { epoch, position, at } = object(line);
  if (typeof epoch !== 'string' || typeof position !== 'number' || typeof at !== 'string')
    throw new BadSnapshot('the first line names no epoch, position and time');
  return { epoch, position, at };
}

/**
 * Reads a snapshot to its end and hands every record to `take`. What was taken counts only if this returns: the hash
 * and the signature stand in the last line. `key` undefined: a file that this portal wrote itself, so the hash will do.
 */
export async function readSnapshot(
  chunks: AsyncIterable<Uint8Array>,
  key: FeedKey | undefined,
  take: (line: SnapshotLine) => void,
): Promise<SnapshotHead> {
  const hash = createHash('sha256');
  let head: SnapshotHead | undefined;
  let last: Buffer | undefined;
  for await (const line of lines(chunks)) {
    if (last) {
      hash.update(last);
      if (head) take(object(last) as unknown as SnapshotLine);
      else head = headOf(last);
    }
    last = Buffer.from(line);
  }
  if (!head || !last || last.at(-1) !== 10) throw new BadSnapshot('it is cut short');
  const { sha256, note } = object(last);
  if (sha256 !== hash.digest('hex')) throw new BadSnapshot('its last line is not the hash of what came before');
  if (key && !(typeof note === 'string' && isSignedBy(note, snapshotText(head.epoch, head.position, sha256), key)))
    throw new BadSnapshot(`it is not signed by ${key.name}`);
  return head;
}
