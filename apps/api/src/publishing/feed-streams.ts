import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { logger } from '../http/logger.js';
import { Clock } from '../ports/index.js';
import { CHANGES_AT_ONCE, FeedQueries } from './feed.queries.js';
import { FeedListener } from './feed-listener.js';

const HEARTBEAT_MS = 5_000;

/** Open event streams: each follows the feed by position, woken by commits, and hears the time every five seconds. */
@Injectable()
export class FeedStreams {
  private readonly streams = new Set<Response>();

  constructor(
    private readonly feed: FeedQueries,
    private readonly listener: FeedListener,
    private readonly clock: Clock,
  ) {}

  open(response: Response, since: number, epoch: string): void {
    response.type('text/event-stream').setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    this.streams.add(response);
    let position = since;
    let busy = false;
    let again = false;
    const heartbeat = () =>
      response.write(`event: heartbeat\ndata: ${JSON.stringify({ at: this.clock.now(), position, epoch })}\n\n`);
    const send = async (): Promise<void> => {
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      try {
        do {
          again = false;
          for (
            let lines = await this.feed.changes(position);
            lines.length > 0;
            lines = await this.feed.changes(position)
          ) {
            response.write(
              lines.map((change) => `event: change\nid: ${change.position}\ndata: ${change.line}\n\n`).join(''),
            );
            position = lines.at(-1)?.position ?? position;
            if (lines.length < CHANGES_AT_ONCE) break;
          }
        } while (again && !response.destroyed);
      } catch (error) {
        logger.warn({ reason: (error as Error).message }, 'feed stream ended: the database did not answer');
        response.destroy();
      } finally {
        busy = false;
      }
    };
    const wake = () => void send();
    // The position check of the heartbeat finds what a lost notification missed.
    const timer = setInterval(() => void send().then(heartbeat), HEARTBEAT_MS);
    this.listener.on('changed', wake);
    response.on('close', () => {
      clearInterval(timer);
      this.listener.off('changed', wake);
      this.streams.delete(response);
    });
    void send().then(heartbeat);
  }

  close(): void {
    for (const response of this.streams) response.end();
  }
}
