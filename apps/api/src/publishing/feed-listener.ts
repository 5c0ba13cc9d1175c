import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Configuration } from '../configuration.js';
import { logger } from '../http/logger.js';
import { CONFIGURATION } from '../ports/index.js';

/** The first attempt after a loss is made at once; all processes lose a database together, and must not come back together. */
const RETRY_MS = [0, 50, 100, 250, 500];
const LOOK_EVERY_MS = 250;

/**
 * Hears of every committed change of the feed by LISTEN. Says "look again" also after a lost connection: a message missed then is
 * found by position, and while nothing can be heard, looked for.
 */
@Injectable()
export class FeedListener extends EventEmitter<{ changed: [] }> implements OnModuleInit, OnApplicationShutdown {
  private client: pg.Client | undefined;
  private stopped = false;
  private failures = 0;
  private looking: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    super();
    this.setMaxListeners(0);
  }

  onModuleInit(): Promise<void> {
    return this.connect();
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.configuration.databaseUrl,
      application_name: 'amparo-feed',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', () => this.emit('changed'));
    client.on('error', (error) => logger.warn({ reason: error.message }, 'feed listener lost its connection'));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query('listen amparo_feed');
      this.failures = 0;
      this.stopLooking();
      this.emit('changed');
    } catch (error) {
      logger.warn({ reason: (error as Error).message }, 'feed listener cannot connect yet');
      await client
        .end()
        .catch((ended: Error) => logger.debug({ reason: ended.message }, 'feed listener already ended'));
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    const pause = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 0;
    this.failures += 1;
    // What nobody says meanwhile is looked for.
    this.looking ??= setInterval(() => this.emit('changed'), LOOK_EVERY_MS).unref();
    setTimeout(() => void this.connect(), pause * (0.5 + Math.random())).unref();
  }

  private stopLooking(): void {
    clearInterval(this.looking);
    this.looking = undefined;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.stopLooking();
    await this.client?.end();
  }
}
