import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ReleaseRecord } from '@amparo/verification';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration/configuration.js';
import { PublicRegister } from '../feed/public-register.js';
import { RegisterClient } from '../feed/register-client.js';
import { Log } from '../operations/log.js';

const LOOK_EVERY_MS = 1_000;
const FETCH_MS = 10_000;
/** A file that could not be had is not asked for every second. */
const PAUSE_MS = 30_000;
/** Nothing else may become part of a path. */
const SAFE = /^[a-z0-9][a-z0-9.-]*$/;

type File = ReleaseRecord['files'][number];

const isIt = (bytes: Buffer, { sha256, length }: File): boolean =>
  bytes.length === length && createHash('sha256').update(bytes).digest('hex') === sha256;

/**
 * The files of releases on the portal's own disk, so that lists can be had while the register is down. Only bytes that have the hash
 * which the signed feed tells are kept or served.
 */
@Injectable()
export class ReleaseFiles implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private looked = -1;
  private pauseUntil = 0;
  private looking = false;
  /** Releases whose files were all seen here: they never change. */
  private readonly had = new Set<string>();
  private readonly fetching = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly configuration: Configuration,
    private readonly register: PublicRegister,
    private readonly client: RegisterClient,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.fetchNew(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.stopping.abort();
  }

  /** The bytes of a file; undefined where they are not here and can't be fetched now. */
  async read(release: ReleaseRecord, file: File): Promise<Buffer | undefined> {
    const path = this.pathOf(release, file);
    if (path === undefined) return undefined;
    const kept = await readFile(path).catch(() => undefined);
    if (kept && isIt(kept, file)) return kept;
    try {
      const fetching = this.fetching.get(path) ?? this.fetch(release, file, path);
      this.fetching.set(path, fetching);
      return await fetching.finally(() => this.fetching.delete(path));
    } catch (error) {
      this.log.warn({ reason: String(error), release: release.id }, 'a file of a release cannot be had');
      return undefined;
    }
  }

  private async fetch(release: ReleaseRecord, file: File, path: string): Promise<Buffer> {
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(FETCH_MS)]);
    const bytes = await this.client.releaseFile(release.list, release.number, file.name, file.length, signal);
    if (!isIt(bytes, file)) throw new Error(`${file.name} is not what the feed says`);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.incoming`, bytes, { mode: 0o600 });
    await rename(`${path}.incoming`, path);
    return bytes;
  }

  /** Every release that the feed tells of is fetched at once, not when somebody asks: by then the register may be down. */
  private async fetchNew(): Promise<void> {
    const held = this.register.current;
    if (!held || this.looking || this.looked === held.position || this.register.contact !== 'good') return;
    if (this.clock.now() < this.pauseUntil) return;
    this.looking = true;
    const { epoch, position, index } = held;
    const missing = index.all('release').filter(({ id }) => !this.had.has(`${epoch} ${id}`));
    let complete = true;
    for (const release of missing) {
      const files = await Promise.all(release.files.map((file) => this.read(release, file)));
      if (files.every((bytes) => bytes !== undefined)) this.had.add(`${epoch} ${release.id}`);
      else complete = false;
    }
    if (complete) this.looked = position;
    else this.pauseUntil = this.clock.now() + PAUSE_MS;
    this.looking = false;
  }

  private pathOf({ list, number }: ReleaseRecord, { name }: File): string | undefined {
    if (![list, name].every((part) => SAFE.test(part))) return undefined;
    return join(this.configuration.dataDir, 'portal', 'releases', list, String(number), name);
  }
}
