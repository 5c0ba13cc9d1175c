import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../src/clock.js';
import type { Configuration } from '../src/configuration/configuration.js';
import { PublicRegister } from '../src/feed/public-register.js';
import { createPortal } from '../src/portal.js';
import type { FakeRegister } from './fake-register.js';

export class MovableClock extends Clock {
  private offset = 0;

  now(): number {
    return Date.now() + this.offset;
  }

  advance(ms: number): void {
    this.offset += ms;
  }

  /** Moves to an instant; time goes on from there. */
  set(instant: string): void {
    this.offset = Date.parse(instant) - Date.now();
  }
}

export interface RunningPortal {
  readonly app: NestFastifyApplication;
  readonly register: PublicRegister;
  readonly clock: MovableClock;
  readonly dataDir: string;
  /** Stops in order and starts again on the same data. */
  restart(): Promise<RunningPortal>;
  stop(): Promise<void>;
}

export async function startPortal(
  fake: FakeRegister,
  more: Partial<Configuration> = {},
  clock = new MovableClock(),
): Promise<RunningPortal> {
  const dataDir = more.dataDir ?? (await mkdtemp(join(tmpdir(), 'portal-')));
  const configuration: Configuration = {
    port: 0,
    apiUrl: fake.url,
    apiKey: fake.apiKey,
    feedKey: fake.key.feedKey,
    publicUrl: 'http://localhost:8080',
    trustProxy: false,
    channels: { numbers: {}, ussdLanguages: ['en'] },
    production: false,
    logLevel: 'silent',
    ...more,
    dataDir,
  };
  const app = await createPortal(configuration, clock);
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    register: app.get(PublicRegister),
    clock,
    dataDir,
    restart: async () => {
      await app.close();
      return startPortal(fake, { ...more, dataDir }, clock);
    },
    stop: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits for something that happens soon, as a change that travels over the feed. */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
