import { faultText, Refusal } from '@amparo/kernel';
import { RECORD_KINDS, type RecordKind } from '@amparo/verification';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  type OnApplicationShutdown,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import { Allow } from '../access/allow.js';
import { noteSigner } from '../audit/signed-note.js';
import type { Configuration } from '../configuration.js';
import { logger } from '../http/logger.js';
import { requestContext } from '../http/request-context.js';
import { Clock, CONFIGURATION } from '../ports/index.js';
import { AcknowledgeChanges } from './feed.requests.js';
import { FEED_SCHEMAS } from './feed.schemas.js';
import { type FeedHead, FeedQueries } from './feed.queries.js';
import { FeedReaders } from './feed-readers.queries.js';
import { FeedStreams } from './feed-streams.js';

const READERS = ['portal', 'partner', 'auditor'] as const;

@ApiTags('feed')
@Controller('feed')
export class FeedController implements OnApplicationShutdown {
  constructor(
    private readonly feed: FeedQueries,
    private readonly streams: FeedStreams,
    private readonly readers: FeedReaders,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('snapshot')
  @Allow({ roles: READERS, audit: 'feed.snapshot', scope: 'feed:read' })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ description: 'Head, every current public record, and a signature line', schema: { type: 'string' } })
  async snapshot(@Req() request: Request, @Res() response: Response): Promise<void> {
    let out: NodeJS.WritableStream | undefined;
    const hash = createHash('sha256');
    const signer = noteSigner(this.configuration.signingKey);
    const write = async (text: string, hashed: boolean): Promise<void> => {
      if (hashed) hash.update(text);
      // Begun only with something to say: a database that is away is still answered in plain words.
      out ??= begin(request, response);
      if (!out.write(text)) await Promise.race([once(out, 'drain'), once(response, 'close')]);
    };
    let head: FeedHead | undefined;
    for await (const part of this.feed.snapshot()) {
      if (response.destroyed) return;
      if (typeof part === 'string') await write(part, true);
      else {
        head = part;
        await write(`${JSON.stringify({ ...part, at: this.clock.now(), signedBy: signer.publicKey })}\n`, true);
      }
    }
    const sha256 = hash.digest('hex');
    const note = signer.sign(`amparo-snapshot/${head?.epoch}/${head?.position}\n${sha256}\n`);
    await write(`${JSON.stringify({ sha256, note })}\n`, false);
    out?.end();
  }

  @Get('changes')
  @Allow({ roles: READERS, audit: 'feed.changes', scope: 'feed:read' })
  @ApiQuery({ name: 'since', schema: { type: 'integer', minimum: 0 } })
  @ApiHeader({
    name: 'Feed-Reader',
    required: false,
    description:
      'With an event stream, the UUID of a portal that acknowledges what it takes: changes are answered after that',
  })
  @ApiProduces('application/x-ndjson', 'text/event-stream')
  @ApiOkResponse({
    description: 'Changes after a position, in order; as an event stream it stays open',
    schema: { type: 'string' },
  })
  async changes(
    @Query('since') given: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (given !== undefined && !/^\d{1,15}$/.test(given))
      throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/since', code: 'feed.since' }]);
    const since = Number(given ?? 0);
    const head = await this.feed.head();
    if (since > head.position)
      throw new Refusal('request.invalid', 'invalid', {}, [
        { pointer: '/since', code: 'feed.since-ahead', params: { position: head.position } },
      ]);
    const stream = (request.get('accept') ?? '').includes('text/event-stream');
    const reader = request.get('feed-reader');
    if (stream && reader !== undefined && requestContext().actor.role === 'portal')
      await this.awaitFrom(reader, since, response);
    response.setHeader('X-Epoch', head.epoch).setHeader('X-Position', String(head.position));
    if (stream) return this.streams.open(response, requestContext().actor, since, head.epoch);
    const lines = await this.feed.changes(since);
    const out = begin(request, response);
    for (const { line } of lines) out.write(`${line}\n`);
    out.end();
  }

  /** Leaves no entry in the audit log: it changes nothing that anybody can read, and follows every change. */
  @Post('acknowledge')
  @HttpCode(204)
  @Allow({ roles: ['portal'], audit: 'none', scope: 'feed:read' })
  @ApiNoContentResponse({ description: 'Changes up to this position are not waited for any more' })
  acknowledge(@Body() { reader, position }: AcknowledgeChanges): Promise<void> {
    return this.readers.acknowledged(reader, position);
  }

  @Get('schemas/:kind')
  @Allow({ roles: ['anonymous', ...READERS], audit: 'none' })
  @ApiOkResponse({ description: 'JSON Schema of the records of a kind', schema: { type: 'object' } })
  schema(@Param('kind') kind: string): object {
    if (!(RECORD_KINDS as readonly string[]).includes(kind))
      throw new Refusal('feed.no-such-kind', 'missing', { choices: [...RECORD_KINDS] });
    return FEED_SCHEMAS[kind as RecordKind];
  }

  /** From its first change on, until its stream ends, changes are answered when this portal knows of them. */
  private async awaitFrom(reader: string, since: number, response: Response): Promise<void> {
    if (!isUUID(reader)) throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '', code: 'field.isUuid' }]);
    // Whoever left meanwhile is not heard to leave again.
    if (response.destroyed) return;
    const stream = randomUUID();
    const opened = this.readers.opened(reader, stream, since);
    response.once('close', () => {
      opened
        .then(() => this.readers.left(stream))
        .catch((error: unknown) => logger.warn({ reason: faultText(error) }, 'a portal left the feed unnoticed'));
    });
    await opened;
  }

  onApplicationShutdown(): void {
    this.streams.close();
  }
}

/** Begins the answer and gives the stream to write to: gzip where the reader takes it. */
function begin(request: Request, response: Response): NodeJS.WritableStream {
  response.type('application/x-ndjson').vary('Accept-Encoding').setHeader('Cache-Control', 'no-store');
  const zips = Boolean(request.acceptsEncodings('gzip'));
  if (zips) response.setHeader('Content-Encoding', 'gzip');
  // From here on a fault can only break the connection, which every reader notices.
  response.flushHeaders();
  if (!zips) return response;
  const gzip = createGzip();
  gzip.pipe(response);
  return gzip;
}
