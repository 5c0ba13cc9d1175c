import { RETURN_FILERS } from '@amparo/registry';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { ReturnCommands } from './return.commands.js';
import { ReturnQueries } from './return.queries.js';
import { AcceptReturn, FileReturn, SendBackReturn } from './return.requests.js';
import { RETURN_COLUMNS, ReturnAnswer, ReturnRow } from './return.responses.js';

const KEEPERS = RETURN_FILERS.filter((role) => role !== 'agency');
const FILTERS = ['status', 'agencyId', 'period'];

@ApiTags('returns')
@Controller('returns')
export class ReturnsController {
  constructor(
    private readonly queries: ReturnQueries,
    private readonly commands: ReturnCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.returns, audit: 'return.list' })
  @ApiList(ReturnRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ReturnRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<ReturnRow>('returns', { audit: 'return.export', filters: FILTERS, columns: RETURN_COLUMNS })
  export(query: RawQuery): AsyncGenerator<ReturnRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS.returns, audit: 'return.read' })
  @ApiOkResponse({ type: ReturnAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ReturnAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  /** What an agency sent on paper; it files by itself at its own address. */
  @Post(':id/file')
  @Allow({ roles: KEEPERS, audit: 'return.file' })
  @ApiVerb(ReturnAnswer)
  file(@Param('id', ParseUUIDPipe) id: string, @Body() body: FileReturn): Promise<ReturnAnswer> {
    return this.commands.file(id, body);
  }

  @Post(':id/accept')
  @Allow({ roles: KEEPERS, audit: 'return.accept' })
  @ApiVerb(ReturnAnswer)
  accept(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: AcceptReturn): Promise<ReturnAnswer> {
    return this.commands.accept(id, reasons);
  }

  @Post(':id/send-back')
  @Allow({ roles: KEEPERS, audit: 'return.send-back' })
  @ApiVerb(ReturnAnswer)
  sendBack(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: SendBackReturn): Promise<ReturnAnswer> {
    return this.commands.sendBack(id, reasons);
  }
}
