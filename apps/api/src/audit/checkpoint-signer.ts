import { canonicalJson, type Instant, type Json } from '@amparo/kernel';
import { LeafFile } from './leaf-file.js';
import { leafHash, TreeEdge } from './merkle.js';
import { noteSigner } from './signed-note.js';

export interface LeafRow {
  readonly leaf_index: number;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly payload: Json;
}

/** What the signer needs of the database. */
export interface LeafSource {
  /** Leaves from an index on, in order, at most `most`. */
  leaves(from: number, most: number): Promise<LeafRow[]>;
  keep(checkpoint: { size: number; root: Buffer; note: string; at: Instant }): Promise<void>;
}

const BATCH = 10_000;

/** Thrown where signing on would cover up a change of what was signed before. */
export class LogFork extends Error {}

/**
 * Signs the state of the audit log (C2SP tlog-checkpoint). It re-hashes every entry before covering it, refuses to sign behind or
 * beside its last checkpoint (a restored or rewritten database), and keeps leaves and checkpoint durably before publishing.
 */
export class CheckpointSigner {
  private readonly tree = new TreeEdge();
  private last: Buffer | undefined;

  private constructor(
    private readonly origin: string,
    private readonly signingKey: string,
    private readonly file: LeafFile,
    private readonly source: LeafSource,
  ) {}

  static async open(origin: string, signingKey: string, file: LeafFile, source: LeafSource): Promise<CheckpointSigner> {
    const signer = new CheckpointSigner(origin, signingKey, file, source);
    await file.prepare();
    const signed = await file.checkpoint();
    for (const leaf of await file.leaves(signed?.size ?? 0)) {
      signer.tree.append(leaf);
      signer.last = leaf;
    }
    return signer;
  }

  get size(): number {
    return this.tree.size;
  }

  /** Covers the leaves that came since; returns how many. */
  async advance(now: () => Instant): Promise<number> {
    await this.refuseFork();
    let added = 0;
    for (;;) {
      const rows = await this.source.leaves(this.tree.size, BATCH);
      if (rows.length === 0) break;
      rows.forEach((row, offset) => this.checkRow(row, this.tree.size + offset));
      await this.file.append(
        this.tree.size,
        rows.map(({ hash }) => hash),
      );
      for (const { hash } of rows) this.tree.append(hash);
      this.last = rows.at(-1)?.hash;
      added += rows.length;
    }
    if (added > 0) await this.sign(now());
    return added;
  }

  private async refuseFork(): Promise<void> {
    if (this.tree.size === 0) return;
    const [row] = await this.source.leaves(this.tree.size - 1, 1);
    if (row?.leaf_index !== this.tree.size - 1)
      throw new LogFork(`the database holds fewer than the ${this.tree.size} entries that were signed`);
    if (!this.last || !row.hash.equals(this.last))
      throw new LogFork(`entry ${row.leaf_index} is not the one that was signed`);
  }

  private checkRow({ leaf_index: index, hash, salt, payload }: LeafRow, expected: number): void {
    if (index !== expected) throw new LogFork(`entry ${expected} is missing`);
    if (salt && !leafHash(salt, canonicalJson(payload)).equals(hash))
      throw new LogFork(`entry ${index} does not have the hash it claims`);
  }

  private async sign(at: Instant): Promise<void> {
    const root = this.tree.root();
    const note = noteSigner(this.signingKey).sign(`${this.origin}\n${this.tree.size}\n${root.toString('base64')}\n`);
    await this.file.keepCheckpoint(note);
    await this.source.keep({ size: this.tree.size, root, note, at });
  }
}
