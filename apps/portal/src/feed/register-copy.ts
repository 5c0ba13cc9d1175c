import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createIndex, type PublicIndex, type RecordOf } from '@amparo/verification';
import { Configuration } from '../configuration/configuration.js';
import { Log } from '../operations/log.js';
import { applyKnown, isKnownKind, noteNumber, PublicRegister } from './public-register.js';
import type { ChangeLine } from './register-client.js';
import { type IncomingSnapshot, SavedRegister } from './saved-register.js';
import { readSnapshot, type SnapshotHead, type SnapshotLine } from './snapshot.js';

const SAVE_CONTACT_EVERY_MS = 30_000;

/** The register in memory together with its copy on disk. A disk that fails is logged; the answers go on from memory. */
@Injectable()
export class RegisterCopy {
  private readonly saved: SavedRegister;
  private contactSavedAt = 0;

  constructor(
    private readonly register: PublicRegister,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {
    this.saved = new SavedRegister(join(configuration.dataDir, 'portal'), configuration.feedKey);
  }

  /** Changes since the last snapshot. */
  get changes(): number {
    return this.saved.length;
  }

  async startFromDisk(): Promise<void> {
    const index = createIndex();
    const numbers: string[] = [];
    await this.tolerate('the saved register cannot be used', async () => {
      const head = await this.saved.load(
        (line) => putKnown(index, numbers, line),
        (change) => {
          applyKnown(index, change);
          noteNumber(numbers, change);
          return true;
        },
      );
      if (!head) return;
      this.register.replace({ index, epoch: head.epoch, position: head.position, numbers });
      this.register.heard(head.contactAt);
      this.log.info({ position: head.position, epoch: head.epoch }, 'started from the saved register');
    });
  }

  /** Reads a whole new register beside the one in use, and puts it in its place when its signature proves good. */
  async takeSnapshot(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const index = createIndex();
    const numbers: string[] = [];
    const incoming = await this.tolerate('the snapshot cannot be saved', () => this.saved.receive());
    try {
      const head = await readSnapshot(this.saving(chunks, incoming), this.configuration.feedKey, (line) =>
        putKnown(index, numbers, line),
      );
      this.refuseOlder(head);
      this.register.replace({ index, epoch: head.epoch, position: head.position, numbers });
      this.register.heard();
      await this.tolerate('the snapshot cannot be saved', async () => incoming?.keep(head));
      this.log.info({ position: head.position, epoch: head.epoch }, 'took a snapshot');
    } catch (error) {
      await incoming?.drop();
      throw error;
    }
  }

  private async *saving(
    chunks: AsyncIterable<Uint8Array>,
    file: IncomingSnapshot | undefined,
  ): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      await this.tolerate('the snapshot cannot be saved', async () => file?.write(chunk));
      yield chunk;
    }
  }

  /** A signed snapshot of yesterday is genuine too: within one epoch the register only moves on. */
  private refuseOlder({ epoch, position }: SnapshotHead): void {
    const held = this.register.current;
    if (held?.epoch === epoch && position < held.position)
      throw new Error(`the register offers an older state of its epoch: ${position} after ${held.position}`);
  }

  /** Applies the next change; false when it is not the next one. */
  apply({ change, line }: ChangeLine): boolean {
    if (!this.register.apply(change)) return false;
    try {
      this.saved.append(line);
    } catch (error) {
      this.log.error({ reason: String(error) }, 'a change cannot be saved');
    }
    return true;
  }

  async heard(): Promise<void> {
    this.register.heard();
    const at = this.register.contactAt;
    if (at - this.contactSavedAt < SAVE_CONTACT_EVERY_MS) return;
    await this.saveContact(at);
  }

  private async saveContact(at: number): Promise<void> {
    this.contactSavedAt = at;
    await this.tolerate('the time of contact cannot be saved', () => this.saved.saveContact(at));
  }

  async close(): Promise<void> {
    if (this.register.current) await this.saveContact(this.register.contactAt);
    await this.tolerate('the register cannot be saved', () => this.saved.close());
  }

  private async tolerate<T>(trouble: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.log.error({ reason: String(error) }, trouble);
      return undefined;
    }
  }
}

function putKnown(index: PublicIndex, numbers: string[], { kind, position, record }: SnapshotLine): void {
  noteNumber(numbers, { kind, record });
  if (isKnownKind(kind)) index.put(kind, record as RecordOf[typeof kind], position);
}
