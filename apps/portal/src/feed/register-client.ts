import type { FeedChange } from '@amparo/verification';
import { Configuration } from '../configuration/configuration.js';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type ServerEvent, serverEvents } from './event-stream.js';
import { lines } from './lines.js';

export interface Heartbeat {
  readonly position: number;
  readonly epoch: string;
}

/** A change with the line it came in, which is what is kept on disk. */
export interface ChangeLine {
  readonly change: FeedChange;
  readonly line: string;
}

export class RegisterRefusal extends Error {
  constructor(readonly status: number) {
    super(`the register answered ${status}`);
  }
}

const changeLine = (line: string): ChangeLine => ({ change: JSON.parse(line) as FeedChange, line });

/** The register's feed over HTTP, with the portal's own key. */
@Injectable()
export class RegisterClient {
  /** What the register calls this portal, as long as it runs. */
  private readonly reader = randomUUID();

  constructor(private readonly configuration: Configuration) {}

  async snapshot(signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    return bodyOf(await this.get('/feed/snapshot', 'application/x-ndjson', signal));
  }

  /** One response of changes after `since`, and the epoch they belong to. */
  async changes(since: number, signal: AbortSignal): Promise<{ epoch: string | null; changes: ChangeLine[] }> {
    const response = await this.get(`/feed/changes?since=${since}`, 'application/x-ndjson', signal);
    const changes: ChangeLine[] = [];
    for await (const line of lines(bodyOf(response))) changes.push(changeLine(line.toString('utf8').trimEnd()));
    return { epoch: response.headers.get('x-epoch'), changes };
  }

  /** The changes after `since` and all that follow, live. */
  async stream(
    since: number,
    signal: AbortSignal,
  ): Promise<{ epoch: string | null; messages: AsyncIterable<ChangeLine | Heartbeat> }> {
    const response = await this.get(`/feed/changes?since=${since}`, 'text/event-stream', signal, {
      'feed-reader': this.reader,
    });
    return { epoch: response.headers.get('x-epoch'), messages: messagesOf(response) };
  }

  /** Says that all answers know of the changes up to a position: the register's officers wait for it. */
  async acknowledge(position: number, signal: AbortSignal): Promise<void> {
    const response = await this.fetch('/feed/acknowledge', signal, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reader: this.reader, position }),
    });
    await response.body?.cancel();
  }

  /** A file of a release, of at most the length that it should have. */
  async releaseFile(list: string, number: number, name: string, length: number, signal: AbortSignal): Promise<Buffer> {
    const response = await this.get(`/lists/${list}/releases/${number}/${name}`, '*/*', signal);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bodyOf(response)) {
      size += chunk.length;
      if (size > length) throw new Error(`${name} is longer than the feed says`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  private get(path: string, accept: string, signal: AbortSignal, headers: Record<string, string> = {}) {
    return this.fetch(path, signal, { headers: { accept, ...headers } });
  }

  private async fetch(
    path: string,
    signal: AbortSignal,
    { headers, ...request }: { method?: string; headers: Record<string, string>; body?: string },
  ): Promise<Response> {
    const response = await fetch(`${this.configuration.apiUrl}/api/v1${path}`, {
      ...request,
      headers: { ...headers, authorization: `Bearer ${this.configuration.apiKey}` },
      signal,
    });
    if (response.ok) return response;
    await response.body?.cancel();
    throw new RegisterRefusal(response.status);
  }
}

async function* messagesOf(response: Response): AsyncGenerator<ChangeLine | Heartbeat> {
  for await (const event of serverEvents(bodyOf(response))) yield* readEvent(event);
}

function* readEvent({ event, data }: ServerEvent): Generator<ChangeLine | Heartbeat> {
  if (event === 'change') yield changeLine(data);
  if (event === 'heartbeat') yield JSON.parse(data) as Heartbeat;
}

function bodyOf(response: Response): AsyncIterable<Uint8Array> {
  if (!response.body) throw new Error('the register answered without a body');
  return response.body as unknown as AsyncIterable<Uint8Array>;
}
