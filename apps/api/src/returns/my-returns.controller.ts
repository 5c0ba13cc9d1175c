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
import { FileReturn } from './return.requests.js';
import { RETURN_COLUMNS, ReturnAnswer, ReturnRow } from './return.responses.js';

const FILTERS = ['status', 'period'];

/** The returns that an agency owes and has filed. */
@ApiTags('my-agency')
@Controller('my-agency/returns')
export class MyReturnsController {
  constructor(
    private readonly queries: ReturnQueries,
    private readonly commands: ReturnCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['my-agency/returns'], audit: 'my-agency.returns' })
  @ApiList(ReturnRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ReturnRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<ReturnRow>('my-agency/returns', {
    audit: 'my-agency.export-returns',
    filters: FILTERS,
    columns: RETURN_COLUMNS,
  })
  export(query: RawQuery): AsyncGenerator<ReturnRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['my-agency/returns'], audit: 'my-agency.return' })
  @ApiOkResponse({ type: ReturnAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ReturnAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post(':id/file')
  @Allow({ roles: READERS['my-agency/returns'], audit: 'my-agency.file-return' })
  @ApiVerb(ReturnAnswer)
  file(@Param('id', ParseUUIDPipe) id: string, @Body() body: FileReturn): Promise<ReturnAnswer> {
    return this.commands.file(id, body);
  }
}
