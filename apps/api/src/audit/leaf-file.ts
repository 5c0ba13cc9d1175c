import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';

const HASH = 32;

export interface SignedSize {
  readonly size: number;
  readonly note: string;
}

/**
 * The signer's own memory, outside the database: every leaf hash it ever covered and its last checkpoint. Whoever rewrites the
 * database can't rewrite this, and each leaf can be compared one by one.
 */
export class LeafFile {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, 'audit-log');
  }

  private get leavesPath(): string {
    return path.join(this.folder, 'leaves.bin');
  }

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  async checkpoint(): Promise<SignedSize | undefined> {
    const note = await readFile(path.join(this.folder, 'checkpoint'), 'utf8').catch(missing);
    return note === undefined ? undefined : { size: checkpointSize(note), note };
  }

  /** The first `size` leaf hashes. A crash may leave more than were signed: those are not read, and written again. */
  async leaves(size: number): Promise<Buffer[]> {
    const bytes = (await readFile(this.leavesPath).catch(missing)) ?? Buffer.alloc(0);
    if (bytes.length < size * HASH)
      throw new Error(`the signer's leaf file holds fewer than the ${size} leaves it signed`);
    return Array.from({ length: size }, (_, index) => bytes.subarray(index * HASH, (index + 1) * HASH));
  }

  async text(size: number): Promise<string> {
    return (await this.leaves(size)).map((hash) => `${hash.toString('hex')}\n`).join('');
  }

  /** Durable before the checkpoint that covers them. */
  async append(from: number, leaves: readonly Buffer[]): Promise<void> {
    const exists = await stat(this.leavesPath).catch(missing);
    const file = await open(this.leavesPath, exists ? 'r+' : 'w', 0o600);
    try {
      await file.write(Buffer.concat(leaves), 0, leaves.length * HASH, from * HASH);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async keepCheckpoint(note: string): Promise<void> {
    const target = path.join(this.folder, 'checkpoint');
    const file = await open(`${target}.new`, 'w', 0o600);
    try {
      await file.writeFile(note);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${target}.new`, target);
  }
}

/** Second line of a C2SP checkpoint. */
export const checkpointSize = (note: string): number => Number(note.split('\n')[1]);

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
