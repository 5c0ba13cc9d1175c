import { faultText } from '@amparo/kernel';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { mergeMap, type Observable } from 'rxjs';
import { logger } from '../http/logger.js';
import { requestContext } from '../http/request-context.js';
import { FeedReaders } from './feed-readers.queries.js';

/** Nobody at a desk waits longer than this for portals that are out of reach. */
const WAIT_AT_MOST_MS = 1_000;
const LOOK_EVERY_MS = 5;

/**
 * A change is answered when the public is told of it: once every portal in reach has said that its answers know of the change. What
 * is committed stays so: a portal that does not say so within a second is waited for no longer, and its answers bear the hour at which
 * it last heard of the register.
 */
@Injectable()
export class SettlingInterceptor implements NestInterceptor {
  private looking: Promise<number | null> | undefined;

  constructor(private readonly readers: FeedReaders) {}

  intercept(_execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      mergeMap(async (body: unknown) => {
        const position = requestContext().headers['Feed-Position'];
        if (position !== undefined) await this.settle(Number(position));
        return body;
      }),
    );
  }

  private async settle(position: number): Promise<void> {
    try {
      const until = performance.now() + WAIT_AT_MOST_MS;
      while (!(await this.isReachedByAll(position))) {
        if (performance.now() < until) await pause(LOOK_EVERY_MS);
        else return await this.giveUp(position);
      }
    } catch (error) {
      // The change is committed, and has to be answered so.
      logger.warn({ reason: faultText(error), position }, 'nobody can tell whether the portals know of a change');
    }
  }

  private async isReachedByAll(position: number): Promise<boolean> {
    // Many that wait look together: a portal never goes back, so what was seen a moment ago holds.
    this.looking ??= this.readers.reachedByAll().finally(() => (this.looking = undefined));
    const reached = await this.looking;
    return reached === null || reached >= position;
  }

  private async giveUp(position: number): Promise<void> {
    const readers = await this.readers.missed(position);
    logger.warn({ position, readers }, 'a change is answered that not every portal knows of');
  }
}
