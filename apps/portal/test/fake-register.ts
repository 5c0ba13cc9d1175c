import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canonicalJson, type Json } from '@amparo/kernel';
import { type FeedChange, type PublicRecord, RECORD_KINDS, type RecordKind, type RecordOf } from '@amparo/verification';
import { snapshotText } from '../src/feed/snapshot.js';
import { FakeCredentials } from './fake-credentials.js';
import { FakeFollows } from './fake-follows.js';
import { FakeOffice } from './fake-office.js';
import { FakeProofs } from './fake-proofs.js';
import { makeKey, type TestKey } from './feed-key.js';

type Change = FeedChange;

/** A register that serves the feed over HTTP as the API does, and misbehaves when told to. */
export class FakeRegister {
  readonly apiKey = 'test-key';
  epoch = 'epoch-1';
  position = 0;
  changes: Change[] = [];
  /** Every request's path, to see what the portal asked for. */
  readonly asked: string[] = [];
  /** Rewrites a snapshot on its way out. */
  spoilSnapshot: (text: string) => string = (text) => text;
  /** Positions that the live stream leaves out. */
  readonly skipped = new Set<number>();
  silent = false;
  /** Positions that portals said their answers know of. */
  readonly acknowledged: number[] = [];
  /** As a register that is older than its portals. */
  refusesAcknowledgements = false;
  /** Files of releases by their path, `/lists/…`. */
  readonly files = new Map<string, string>();
  signer: TestKey;
  /** Takes complaints, as the API does. */
  readonly office = new FakeOffice();
  readonly proofs = new FakeProofs(this.key);
  readonly credentials = new FakeCredentials(this.key);
  readonly follows = new FakeFollows();
  private readonly streams = new Set<ServerResponse>();
  private server: Server | undefined;
  private port = 0;

  constructor(readonly key: TestKey = makeKey()) {
    this.signer = key;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => this.answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.streams.clear();
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  put<K extends RecordKind>(kind: K, record: RecordOf[K]): void {
    this.push({ kind, id: record.id, op: 'put', record });
  }

  remove(kind: RecordKind, id: string): void {
    this.push({ kind, id, op: 'remove', record: null });
  }

  private push(change: { kind: RecordKind; id: string; op: 'put' | 'remove'; record: PublicRecord | null }): void {
    this.position += 1;
    const whole = { position: this.position, at: new Date().toISOString(), ...change } as Change;
    this.changes.push(whole);
    if (!this.skipped.has(this.position)) for (const stream of this.streams) stream.write(eventOf(whole));
  }

  /** The same records under a new epoch, as after a restored backup. */
  beginEpoch(epoch: string): void {
    this.epoch = epoch;
    this.heartbeat();
  }

  heartbeat(): void {
    for (const stream of this.streams) this.beat(stream);
  }

  dropConnections(): void {
    for (const stream of this.streams) stream.destroy();
    this.streams.clear();
  }

  snapshot(): string {
    // A kind that this code does not know stands behind those it knows, as in a later register.
    const kinds: readonly string[] = [...new Set<string>([...RECORD_KINDS, ...this.changes.map(({ kind }) => kind)])];
    const rank = ({ kind }: Change): number => kinds.indexOf(kind);
    const records = [...new Map(this.changes.map((change) => [`${change.kind} ${change.id}`, change])).values()]
      .filter(({ op }) => op === 'put')
      .sort((a, b) => rank(a) - rank(b) || Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
    const head = { epoch: this.epoch, position: this.position, at: new Date().toISOString(), signedBy: 'amparo-xa' };
    const body = [JSON.stringify(head), ...records.map(lineOf)].map((line) => `${line}\n`).join('');
    const sha256 = createHash('sha256').update(body).digest('hex');
    const note = this.signer.note(snapshotText(this.epoch, this.position, sha256));
    return `${body}${JSON.stringify({ sha256, note })}\n`;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url);
    this.asked.push(`${url.pathname.replace('/api/v1', '')}${url.search}`);
    if (request.headers.authorization !== `Bearer ${this.apiKey}`) {
      response.writeHead(401).end();
      return;
    }
    if (this.office.answer(url.pathname, request, response)) return;
    if (this.proofs.answer(url.pathname, request, response)) return;
    if (this.credentials.answer(url.pathname, request, response)) return;
    if (this.follows.answer(url.pathname, request, response)) return;
    if (url.pathname === '/api/v1/feed/snapshot') {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(this.spoilSnapshot(this.snapshot()));
      return;
    }
    if (url.pathname === '/api/v1/feed/acknowledge') {
      void this.hearAcknowledgement(request, response);
      return;
    }
    const file = this.files.get(url.pathname.replace('/api/v1', ''));
    if (file !== undefined || url.pathname.startsWith('/api/v1/lists/')) {
      response.writeHead(file === undefined ? 404 : 200).end(file);
      return;
    }
    const since = Number(url.searchParams.get('since'));
    if (since > this.position) {
      response.writeHead(400).end();
      return;
    }
    const after = this.changes.filter(({ position }) => position > since);
    if (request.headers.accept !== 'text/event-stream') {
      response.writeHead(200, { 'x-epoch': this.epoch, 'x-position': String(this.position) });
      response.end(after.map((change) => `${JSON.stringify(change)}\n`).join(''));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'x-epoch': this.epoch });
    for (const change of after) if (!this.skipped.has(change.position)) response.write(eventOf(change));
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
    if (!this.silent) this.beat(response);
  }

  private async hearAcknowledgement(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { position } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { position: number };
    this.acknowledged.push(position);
    response.writeHead(this.refusesAcknowledgements ? 404 : 204).end();
  }

  private beat(stream: ServerResponse): void {
    const data = { at: new Date().toISOString(), position: this.position, epoch: this.epoch };
    stream.write(`event: heartbeat\ndata: ${JSON.stringify(data)}\n\n`);
  }
}

const eventOf = (change: Change): string =>
  `event: change\nid: ${change.position}\ndata: ${JSON.stringify(change)}\n\n`;
const lineOf = ({ position, at, kind, id, op, record }: Change): string =>
  `${JSON.stringify({ position, at, kind, id, op }).slice(0, -1)},"record":${canonicalJson(record as unknown as Json)}}`;
