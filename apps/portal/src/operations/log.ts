import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Configuration } from '../configuration/configuration.js';

/** One JSON line per event. It is never given a question, an address of a caller or what they browse with. */
@Injectable()
export class Log implements LoggerService {
  private readonly logger: Logger;

  constructor(configuration: Configuration) {
    const destination = pino.destination({ dest: 1, sync: false, minLength: 0 });
    this.logger = pino(
      { base: { app: 'portal' }, level: configuration.logLevel, timestamp: pino.stdTimeFunctions.isoTime },
      destination,
    );
  }

  info(facts: Readonly<Record<string, unknown>>, message: string): void {
    this.logger.info(facts, message);
  }

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
}

const line = (facts: unknown, message = ''): [object, string] =>
  typeof facts === 'object' && facts !== null ? [facts, message] : [{}, String(facts)];
