import { Injectable, type LoggerService, type OnApplicationShutdown } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { Configuration } from '../configuration/configuration.js';

/** Lines are gathered into blocks: a write for each line would cost more than the answer it tells of. */
const BLOCK = 8 * 1024;
const FLUSH_EVERY_MS = 200;

/** One JSON line per event. It is never given a question, an address of a caller or what they browse with. */
@Injectable()
export class Log implements LoggerService, OnApplicationShutdown {
  private readonly destination: DestinationStream & { flushSync(): void };
  private readonly logger: Logger;
  private readonly flushing: NodeJS.Timeout;

  constructor({ logLevel }: Configuration) {
    this.destination = pino.destination({ dest: 1, sync: false, minLength: BLOCK });
    this.logger = pino(
      { base: { app: 'portal' }, level: logLevel, timestamp: pino.stdTimeFunctions.isoTime },
      this.destination,
    );
    this.flushing = setInterval(() => this.logger.flush(), FLUSH_EVERY_MS).unref();
  }

  info(facts: Readonly<Record<string, unknown>>, message: string): void {
    this.logger.info(facts, message);
  }

  /** Nest's own talk about modules and routes. */
  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  /** Ours with facts first, or Nest's with the message first. */
  warn(facts: unknown, message?: string): void {
    this.logger.warn(...line(facts, message));
  }

  error(facts: unknown, message?: string): void {
    this.logger.error(...line(facts, message));
  }

  onApplicationShutdown(): void {
    clearInterval(this.flushing);
    this.logger.flush();
  }
}

const line = (facts: unknown, message = ''): [object, string] =>
  typeof facts === 'object' && facts !== null ? [facts, message] : [{}, String(facts)];
