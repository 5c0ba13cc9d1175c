import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { SavedFilterCommands } from './saved-filter.commands.js';
import { SavedFilterQueries } from './saved-filter.queries.js';
import { RenameFilter, SaveFilter } from './saved-filter.requests.js';
import { SavedFilterAnswer } from './saved-filter.responses.js';

const OWNERS = READERS['saved-filters'];

@ApiTags('saved-filters')
@Controller('saved-filters')
export class SavedFiltersController {
  constructor(
    private readonly queries: SavedFilterQueries,
    private readonly commands: SavedFilterCommands,
  ) {}

  @Get()
  @Allow({ roles: OWNERS, audit: 'saved-filter.list' })
  @ApiList(SavedFilterAnswer, ['resource'])
  list(@Query() query: RawQuery): Promise<ListAnswer<SavedFilterAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Post()
  @Allow({ roles: OWNERS, audit: 'saved-filter.save' })
  @ApiCreatedResponse({ type: SavedFilterAnswer })
  save(@Body() body: SaveFilter): Promise<SavedFilterAnswer> {
    return this.commands.save(body);
  }

  @Post(':id/rename')
  @Allow({ roles: OWNERS, audit: 'saved-filter.rename' })
  @ApiVerb(SavedFilterAnswer)
  rename(@Param('id', ParseUUIDPipe) id: string, @Body() { name }: RenameFilter): Promise<SavedFilterAnswer> {
    return this.commands.rename(id, name);
  }

  @Post(':id/make-default')
  @Allow({ roles: OWNERS, audit: 'saved-filter.make-default' })
  @ApiVerb(SavedFilterAnswer)
  makeDefault(@Param('id', ParseUUIDPipe) id: string): Promise<SavedFilterAnswer> {
    return this.commands.makeDefault(id);
  }

  @Post(':id/clear-default')
  @Allow({ roles: OWNERS, audit: 'saved-filter.clear-default' })
  @ApiVerb(SavedFilterAnswer)
  clearDefault(@Param('id', ParseUUIDPipe) id: string): Promise<SavedFilterAnswer> {
    return this.commands.clearDefault(id);
  }

  @Post(':id/remove')
  @Allow({ roles: OWNERS, audit: 'saved-filter.remove' })
  @ApiVerb(SavedFilterAnswer)
  remove(@Param('id', ParseUUIDPipe) id: string): Promise<SavedFilterAnswer> {
    return this.commands.remove(id);
  }
}
