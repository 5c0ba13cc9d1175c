import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { VettingCommands } from './vetting.commands.js';
import { VettingQueries } from './vetting.queries.js';
import { ReplyToVetting } from './vetting.requests.js';
import { OwnVettingAnswer, OwnVettingRow } from './vetting.responses.js';

const FILTERS = ['status'];

/** What an agency may know of what was found about itself, and what it says to it. */
@ApiTags('my-agency')
@Controller('my-agency/vettings')
export class MyVettingsController {
  constructor(
    private readonly queries: VettingQueries,
    private readonly commands: VettingCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['my-agency/vettings'], audit: 'my-agency.vettings' })
  @ApiList(OwnVettingRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<OwnVettingRow>> {
    return this.queries.own(query, requestContext().actor);
  }

  @Exported<OwnVettingRow>('my-agency/vettings', {
    audit: 'my-agency.export-vettings',
    filters: FILTERS,
    columns: ['runAt', 'status', 'replied', 'id'],
  })
  export(query: RawQuery): AsyncGenerator<OwnVettingRow[]> {
    return this.queries.allOwn(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['my-agency/vettings'], audit: 'my-agency.vetting' })
  @ApiOkResponse({ type: OwnVettingAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<OwnVettingAnswer> {
    return this.queries.ownOne(id, requestContext().actor);
  }

  @Post(':id/reply')
  @Allow({ roles: READERS['my-agency/vettings'], audit: 'my-agency.reply-to-vetting' })
  @ApiVerb(OwnVettingAnswer)
  reply(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReplyToVetting): Promise<OwnVettingAnswer> {
    return this.commands.reply(id, body);
  }
}
