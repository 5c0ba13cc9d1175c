import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { EntityChangeCommands } from './entity-change.commands.js';
import { EntityChangeQueries } from './entity-change.queries.js';
import { DismissEntityChange, ProposeEntityChange } from './entity-change.requests.js';
import { ENTITY_CHANGE_COLUMNS, EntityChangeAnswer } from './entity-change.responses.js';

const OFFICER = ['licensing_officer'] as const;
const DECIDER = ['approver'] as const;
const FILTERS = ['agencyId', 'status'];

@ApiTags('entity-changes')
@Controller('entity-changes')
export class EntityChangesController {
  constructor(
    private readonly queries: EntityChangeQueries,
    private readonly commands: EntityChangeCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['entity-changes'], audit: 'entity-change.list' })
  @ApiList(EntityChangeAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<EntityChangeAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<EntityChangeAnswer>('entity-changes', {
    audit: 'entity-change.export',
    filters: FILTERS,
    columns: ENTITY_CHANGE_COLUMNS,
  })
  export(query: RawQuery): AsyncGenerator<EntityChangeAnswer[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['entity-changes'], audit: 'entity-change.read' })
  @ApiOkResponse({ type: EntityChangeAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<EntityChangeAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: OFFICER, audit: 'entity-change.propose' })
  @ApiCreatedResponse({ type: EntityChangeAnswer })
  propose(@Body() body: ProposeEntityChange): Promise<EntityChangeAnswer> {
    return this.commands.propose(body);
  }

  @Post(':id/record')
  @Allow({ roles: DECIDER, audit: 'entity-change.record' })
  @ApiVerb(EntityChangeAnswer)
  record(@Param('id', ParseUUIDPipe) id: string): Promise<EntityChangeAnswer> {
    return this.commands.record(id);
  }

  @Post(':id/dismiss')
  @Allow({ roles: DECIDER, audit: 'entity-change.dismiss' })
  @ApiVerb(EntityChangeAnswer)
  dismiss(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: DismissEntityChange,
  ): Promise<EntityChangeAnswer> {
    return this.commands.dismiss(id, reasons);
  }
}
