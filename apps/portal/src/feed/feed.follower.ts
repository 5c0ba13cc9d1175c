import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../operations/log.js';
import { acknowledger } from './acknowledger.js';
import { LOST_AFTER_MS, PublicRegister } from './public-register.js';
import { type ChangeLine, type Heartbeat, RegisterClient, RegisterRefusal } from './register-client.js';
import { RegisterCopy } from './register-copy.js';

const BACKOFF_MS = [50, 100, 250, 500, 1000];
/** Changes kept behind a snapshot before a new one is fetched, so that a start stays quick. */
const MAX_CHANGES = 100_000;

/** What is held cannot be continued: another epoch, or changes that nobody can give us. */
class StartOver extends Error {}

/** Follows the register's feed from start to stop: the snapshot, then every change in its order, across any break. */
@Injectable()
export class FeedFollower implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private following: Promise<void> = Promise.resolve();
  private snapshotIsDue = false;
  /** Whether the present connection, or the last one, told anything. */
  private hasHeard = false;

  constructor(
    private readonly register: PublicRegister,
    private readonly copy: RegisterCopy,
    private readonly client: RegisterClient,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.copy.startFromDisk();
    this.following = this.follow();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.following;
    await this.copy.close();
  }

  private async follow(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      this.hasHeard = false;
      try {
        await this.connect();
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.snapshotIsDue ||= error instanceof StartOver || isPositionRefused(error);
        this.log.warn({ reason: String(error) }, 'contact with the register broke');
      }
      failures = this.hasHeard ? 0 : failures + 1;
      const pause = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 0;
      // Portals that lost the register together must not come back together.
      await sleep(pause * (0.5 + Math.random()), undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** One connection, until it breaks or falls silent. */
  private async connect(): Promise<void> {
    const connection = new AbortController();
    const abort = () => connection.abort(new Error('stopped'));
    this.stopping.signal.addEventListener('abort', abort, { once: true });
    let watch: NodeJS.Timeout | undefined;
    const watchSilence = () => {
      clearTimeout(watch);
      watch = setTimeout(() => connection.abort(new Error('the register fell silent')), LOST_AFTER_MS);
    };
    try {
      if (!this.register.current || this.snapshotIsDue || this.copy.changes > MAX_CHANGES) {
        await this.copy.takeSnapshot(await this.client.snapshot(connection.signal));
        this.snapshotIsDue = false;
      }
      watchSilence();
      const held = this.register.current;
      const { epoch, messages } = await this.client.stream(held?.position ?? 0, connection.signal);
      if (epoch !== null && epoch !== held?.epoch) throw new StartOver(`the register began epoch ${epoch}`);
      const acknowledge = this.acknowledging(held?.position ?? 0, connection);
      for await (const message of messages) {
        watchSilence();
        if ('change' in message) await this.takeChange(message, connection.signal);
        else await this.takeHeartbeat(message, connection.signal);
        this.hasHeard = true;
        acknowledge(this.register.current?.position ?? 0);
      }
    } finally {
      clearTimeout(watch);
      connection.abort();
      this.stopping.signal.removeEventListener('abort', abort);
    }
  }

  /** Of this connection: the next one begins by saying where we are. */
  private acknowledging(start: number, connection: AbortController): (position: number) => void {
    return acknowledger(
      start,
      (position) => this.client.acknowledge(position, connection.signal),
      (error) => {
        if (connection.signal.aborted) return;
        this.log.warn({ reason: String(error) }, 'the register did not hear how far we are');
        // A register that refuses to hear it, an older one, is followed all the same.
        if (!(error instanceof RegisterRefusal)) connection.abort(error);
      },
    );
  }

  private async takeChange(line: ChangeLine, signal: AbortSignal): Promise<void> {
    const held = this.register.current?.position ?? 0;
    if (line.change.position <= held) return;
    if (!this.copy.apply(line)) await this.fetchUpTo(line.change.position, signal);
    await this.copy.heard();
  }

  private async takeHeartbeat({ epoch, position }: Heartbeat, signal: AbortSignal): Promise<void> {
    const held = this.register.current;
    if (held?.epoch !== epoch) throw new StartOver(`the register began epoch ${epoch}`);
    if (position < held.position) throw new Error(`the register is behind itself: ${position} after ${held.position}`);
    if (position > held.position) await this.fetchUpTo(position, signal);
    await this.copy.heard();
  }

  /** Asks for what is missing, and applies it in order; what nobody can give us needs a snapshot. */
  private async fetchUpTo(position: number, signal: AbortSignal): Promise<void> {
    for (let held = this.register.current; held && held.position < position; held = this.register.current) {
      const { epoch, changes } = await this.client.changes(held.position, signal);
      if (epoch !== null && epoch !== held.epoch) throw new StartOver(`the register began epoch ${epoch}`);
      const applied = changes.filter((line) => this.copy.apply(line)).length;
      if (applied === 0) throw new StartOver(`no changes follow position ${held.position}`);
    }
  }
}

/** The register has never come as far as we have: it must be another one, or a restored one. */
const isPositionRefused = (error: unknown): boolean => error instanceof RegisterRefusal && error.status === 400;
