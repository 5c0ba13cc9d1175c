import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { SettingCommands } from './setting.commands.js';
import { SettingQueries } from './setting.queries.js';
import { AdoptSetting } from './setting.requests.js';
import { SettingAnswer, SettingList } from './setting.responses.js';

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(
    private readonly queries: SettingQueries,
    private readonly commands: SettingCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.settings, audit: 'setting.list' })
  @ApiOkResponse({ type: SettingList })
  list(): Promise<SettingList> {
    return this.queries.all(requestContext().actor.role);
  }

  @Get(':kind')
  @Allow({ roles: READERS.settings, audit: 'setting.read' })
  @ApiOkResponse({ type: SettingAnswer })
  read(@Param('kind') kind: string): Promise<SettingAnswer> {
    return this.queries.one(kind, requestContext().actor.role);
  }

  @Post(':kind/adopt')
  @Allow({ roles: ['administrator'], audit: 'setting.adopt' })
  @ApiVerb(SettingAnswer)
  adopt(@Param('kind') kind: string, @Body() body: AdoptSetting): Promise<SettingAnswer> {
    return this.commands.adopt(kind, body);
  }
}
