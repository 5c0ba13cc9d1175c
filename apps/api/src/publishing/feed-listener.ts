import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Configuration } from '../configuration.js';
import { logger } from '../http/logger.js';
import { CONFIGURATION } from '../ports/index.js';

const RETRY_MS = 500;

/**
 * Hears of every committed change of the feed by LISTEN. Says "look again" also after a lost connection: a message missed then is
 * found by position.
 */
@Injectable()
export class FeedListener extends EventEmitter<{ changed: [] }> implements OnModuleInit, OnApplicationShutdown {
  private client: pg.Client | undefined;
  private stopped = false;

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
    client.on('end', () => {
      if (!this.stopped && this.client === client) setTimeout(() => void this.connect(), RETRY_MS).unref();
    });
    try {
      await client.connect();
      await client.query('listen amparo_feed');
      this.emit('changed');
    } catch (error) {
      logger.warn({ reason: (error as Error).message }, 'feed listener cannot connect yet');
      await client
        .end()
        .catch((ended: Error) => logger.debug({ reason: ended.message }, 'feed listener already ended'));
      if (this.client === client && !this.stopped) setTimeout(() => void this.connect(), RETRY_MS).unref();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }
}
