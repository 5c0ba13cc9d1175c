import { faultText } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { SessionQueries } from '../access/session.queries.js';
import { logger } from '../http/logger.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { CHANGES_AT_ONCE, FeedQueries } from './feed.queries.js';
import { FeedListener } from './feed-listener.js';

const HEARTBEAT_MS = 5_000;
const LOOK_AGAIN_MS = 1_000;

/**
 * Open event streams: each follows the feed by position, woken by commits, and hears the time every five seconds. A stream ends within
 * a second of its reader's key or session.
 */
@Injectable()
export class FeedStreams {
  private readonly streams = new Map<Response, Actor>();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly feed: FeedQueries,
    private readonly listener: FeedListener,
    private readonly clock: Clock,
    private readonly sessions: SessionQueries,
  ) {}

  open(response: Response, reader: Actor, since: number, epoch: string): void {
    // Whoever left meanwhile is not heard to leave again.
    if (response.destroyed) return;
    response.type('text/event-stream').setHeader('Cache-Control', 'no-store').setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    this.streams.set(response, reader);
    this.looking ??= setInterval(() => void this.endUnwelcome(), LOOK_AGAIN_MS);
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
      } finally {
        busy = false;
      }
    };
    const beat = () =>
      void send().then(heartbeat, (error: unknown) => {
        logger.warn({ reason: faultText(error) }, 'feed stream ended: the database did not answer');
        response.destroy();
      });
    // Of a database that is away for a moment no reader hears: it is looked at again at the next change, and the next heartbeat.
    const wake = () =>
      void send().catch((error: unknown) =>
        logger.warn({ reason: faultText(error) }, 'feed stream could not look for changes'),
      );
    // The position check of the heartbeat finds what a lost notification missed.
    const timer = setInterval(beat, HEARTBEAT_MS);
    this.listener.on('changed', wake);
    response.on('close', () => {
      clearInterval(timer);
      this.listener.off('changed', wake);
      this.streams.delete(response);
      if (this.streams.size === 0) this.stopLooking();
    });
    beat();
  }

  private async endUnwelcome(): Promise<void> {
    try {
      const gone = new Set(await this.sessions.gone([...new Set(this.streams.values())]));
      for (const [response, reader] of this.streams) if (gone.has(reader)) response.end();
    } catch (error) {
      // With the database away no change can be sent either.
      logger.warn({ reason: faultText(error) }, 'feed streams could not look whether their readers may go on');
    }
  }

  private stopLooking(): void {
    clearInterval(this.looking);
    this.looking = undefined;
  }

  close(): void {
    this.stopLooking();
    for (const response of this.streams.keys()) response.end();
  }
}
