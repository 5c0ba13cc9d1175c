import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedChange } from '@amparo/verification';
import { foldSnapshot } from './fold.js';
import type { FeedKey } from './signed-note.js';
import { readSnapshot, type SnapshotHead, type SnapshotLine } from './snapshot.js';

export interface SavedHead extends SnapshotHead {
  /** When the register was last heard of, in milliseconds. */
  readonly contactAt: number;
}

export interface IncomingSnapshot {
  write(chunk: Uint8Array): Promise<void>;
  keep(head: SnapshotHead): Promise<void>;
  drop(): Promise<void>;
}

/**
 * The portal's copy of the register on disk: the snapshot exactly as the register signed it, and behind it the changes
 * as they came (`changes.ndjson`, its first line names their epoch). A kill at any moment leaves a copy that starts.
 */
export class SavedRegister {
  private readonly snapshot: string;
  private readonly changes: string;
  private readonly contact: string;
  private journal: number | undefined;
  /** Changes behind the snapshot: at some length a new snapshot is cheaper to start from. */
  length = 0;
  private base = 0;

  constructor(
    private readonly folder: string,
    private readonly key: FeedKey,
  ) {
    this.snapshot = join(folder, 'snapshot.ndjson');
    this.changes = join(folder, 'changes.ndjson');
    this.contact = join(folder, 'contact.json');
  }

  /** Hands every saved record, then every saved change, to the caller; undefined where nothing usable is saved. */
  async load(
    take: (line: SnapshotLine) => void,
    apply: (change: FeedChange) => boolean,
  ): Promise<SavedHead | undefined> {
    if (!existsSync(this.snapshot)) return undefined;
    const own = await endsUnsigned(this.snapshot);
    const head = await readSnapshot(createReadStream(this.snapshot), own ? undefined : this.key, take);
    return { ...head, position: this.replay(head, apply), contactAt: await this.readContact(head) };
  }

  private replay(head: SnapshotHead, apply: (change: FeedChange) => boolean): number {
    let position = head.position;
    this.base = head.position;
    const text = existsSync(this.changes) ? readFileSync(this.changes, 'utf8') : '';
    const [first = '', ...rest] = text.split('\n');
    const sameEpoch = first === JSON.stringify({ epoch: head.epoch });
    let kept = Buffer.byteLength(first) + 1;
    this.length = 0;
    for (const line of sameEpoch ? rest.slice(0, -1) : []) {
      const change = parseChange(line);
      if (!change || (change.position > position && (change.position !== position + 1 || !apply(change)))) break;
      position = Math.max(position, change.position);
      kept += Buffer.byteLength(line) + 1;
      this.length += 1;
    }
    this.openJournal(head.epoch, sameEpoch ? kept : 0);
    return position;
  }

  private openJournal(epoch: string, kept: number): void {
    if (this.journal !== undefined) closeSync(this.journal);
    this.journal = openSync(this.changes, 'a', 0o600);
    ftruncateSync(this.journal, kept);
    if (kept === 0) writeSync(this.journal, `${JSON.stringify({ epoch })}\n`);
  }

  append(line: string): void {
    if (this.journal === undefined) return;
    writeSync(this.journal, `${line}\n`);
    this.length += 1;
  }

  /** Where a snapshot is written while it comes in; it takes the old one's place only when it has proved good. */
  async receive(): Promise<IncomingSnapshot> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const incoming = `${this.snapshot}.incoming`;
    const file = await open(incoming, 'w', 0o600);
    return {
      write: (chunk) => file.writeFile(chunk),
      keep: async ({ epoch, position }) => {
        await file.sync();
        await file.close();
        await rename(incoming, this.snapshot);
        await syncFolder(this.folder);
        this.openJournal(epoch, 0);
        this.base = position;
        this.length = 0;
      },
      drop: async () => {
        await file.close();
        await rm(incoming, { force: true });
      },
    };
  }

  async saveContact(contactAt: number): Promise<void> {
    if (this.journal === undefined) return;
    await writeFile(`${this.contact}.incoming`, JSON.stringify({ contactAt }), { mode: 0o600 });
    await rename(`${this.contact}.incoming`, this.contact);
  }

  private async readContact(head: SnapshotHead): Promise<number> {
    try {
      const { contactAt } = JSON.parse(await readFile(this.contact, 'utf8')) as { contactAt: unknown };
      if (typeof contactAt === 'number') return contactAt;
    } catch {
      // Never saved, or torn: the snapshot's own time is the safe answer, because it is the older one.
    }
    return Date.parse(head.at);
  }

  /** Writes snapshot and changes as one snapshot, so that the next start reads one file. */
  async close(): Promise<void> {
    if (this.journal === undefined) return;
    closeSync(this.journal);
    this.journal = undefined;
    if (this.length === 0 || !(await foldSnapshot(this.snapshot, this.changes, this.base))) return;
    await syncFolder(this.folder);
    await rm(this.changes, { force: true });
  }
}

function parseChange(line: string): FeedChange | undefined {
  try {
    return JSON.parse(line) as FeedChange;
  } catch {
    return undefined;
  }
}

/** A snapshot this portal folded itself ends with `"note":null`. */
async function endsUnsigned(path: string): Promise<boolean> {
  const file = await open(path);
  const { size } = await file.stat();
  const { buffer } = await file.read({ buffer: Buffer.alloc(16), position: Math.max(0, size - 16) });
  await file.close();
  return buffer.toString('latin1').includes('"note":null}\n');
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
