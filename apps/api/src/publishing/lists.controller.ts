import { ROLES } from '@amparo/kernel';
import { Body, Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { ListCommands } from './list.commands.js';
import { ListQueries } from './list.queries.js';
import { ConfirmDraft, PublishDraft } from './list.requests.js';
import { DraftAnswer, ListRow, ListsAnswer, ReleaseAnswer } from './list.responses.js';
import { LIST_SCHEMA } from './list-entry.js';
import { MEDIA_TYPES, type ReleaseFileName } from './release-files.js';
import { ReleaseQueries } from './release.queries.js';

const PUBLISHERS = ['publisher'] as const;
/** What is published is everybody's, and reading it leaves no trace. */
const PUBLIC = { roles: ROLES, audit: 'none' } as const;

@ApiTags('lists')
@Controller('lists')
export class ListsController {
  constructor(
    private readonly queries: ListQueries,
    private readonly releases: ReleaseQueries,
    private readonly commands: ListCommands,
  ) {}

  @Get()
  @Allow(PUBLIC)
  @ApiOkResponse({ type: ListsAnswer })
  async list(): Promise<ListsAnswer> {
    const data = await this.queries.all();
    return { data, total: data.length, totalIs: 'exact' };
  }

  @Get('schema')
  @Allow(PUBLIC)
  @ApiOkResponse({ description: 'JSON Schema of list.json', schema: { type: 'object' } })
  schema(): object {
    return LIST_SCHEMA;
  }

  @Get(':list')
  @Allow(PUBLIC)
  @ApiOkResponse({ type: ListRow })
  read(@Param('list') list: string): Promise<ListRow> {
    return this.queries.one(list);
  }

  @Get(':list/draft')
  @Allow({ roles: READERS.lists, audit: 'list.draft' })
  @ApiOkResponse({ type: DraftAnswer })
  draft(@Param('list') list: string): Promise<DraftAnswer> {
    return this.queries.draft(list, requestContext().actor);
  }

  @Post(':list/confirm')
  @Allow({ roles: PUBLISHERS, audit: 'list.confirm' })
  @ApiVerb(DraftAnswer)
  confirm(@Param('list') list: string, @Body() body: ConfirmDraft): Promise<DraftAnswer> {
    return this.commands.confirm(list, body);
  }

  @Post(':list/publish')
  @Allow({ roles: PUBLISHERS, audit: 'list.publish' })
  @ApiVerb(ReleaseAnswer)
  publish(@Param('list') list: string, @Body() body: PublishDraft): Promise<ReleaseAnswer> {
    return this.commands.publish(list, body);
  }

  @Get(':list/releases/:number')
  @Allow(PUBLIC)
  @ApiOkResponse({ type: ReleaseAnswer })
  release(@Param('list') list: string, @Param('number', ParseIntPipe) number: number): Promise<ReleaseAnswer> {
    return this.releases.numbered(list, number);
  }

  /** A released file never changes: it may be kept for ever under its address. */
  @Get(':list/releases/:number/:file')
  @Allow(PUBLIC)
  @ApiProduces('application/json', 'text/csv', 'text/plain')
  @ApiOkResponse({ description: 'list.csv, list.json, manifest.json or manifest.sig', schema: { type: 'string' } })
  async file(
    @Param('list') list: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('file') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { content, sha256 } = await this.releases.file(list, number, name);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable').setHeader('ETag', `"${sha256}"`);
    if (request.get('if-none-match') === `"${sha256}"`) return void response.status(304).end();
    response
      .setHeader('Content-Type', MEDIA_TYPES[name as ReleaseFileName])
      .setHeader('Content-Disposition', `attachment; filename="${name}"`)
      .end(Buffer.from(content, 'utf8'));
  }
}
