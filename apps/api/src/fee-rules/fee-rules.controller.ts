import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { FeeRuleCommands } from './fee-rule.commands.js';
import { FeeRuleQueries } from './fee-rule.queries.js';
import { AdoptFeeRule, ReplaceFeeRule } from './fee-rule.requests.js';
import { FeeRuleAnswer } from './fee-rule.responses.js';

const KEEPERS = ['licensing_officer'] as const;
const FILTERS = ['country', 'class', 'capKind', 'current'];

@ApiTags('fee-rules')
@Controller('fee-rules')
export class FeeRulesController {
  constructor(
    private readonly queries: FeeRuleQueries,
    private readonly commands: FeeRuleCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['fee-rules'], audit: 'fee-rule.list' })
  @ApiList(FeeRuleAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<FeeRuleAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<FeeRuleAnswer>('fee-rules', {
    audit: 'fee-rule.export',
    filters: FILTERS,
    columns: [
      'origin',
      'country',
      'class',
      'occupation',
      ['cap', ({ cap }) => cap.kind],
      ['count', ({ cap }) => cap.count],
      ['amount', ({ cap }) => cap.money?.amount ?? null],
      ['currency', ({ cap }) => cap.money?.currency ?? null],
      'law',
      'article',
      'url',
      'from',
      'to',
      'current',
      'recordedBy',
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<FeeRuleAnswer[]> {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS['fee-rules'], audit: 'fee-rule.read' })
  @ApiOkResponse({ type: FeeRuleAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<FeeRuleAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: KEEPERS, audit: 'fee-rule.adopt' })
  @ApiCreatedResponse({ type: FeeRuleAnswer })
  adopt(@Body() body: AdoptFeeRule): Promise<FeeRuleAnswer> {
    return this.commands.adopt(body);
  }

  @Post(':id/replace')
  @Allow({ roles: KEEPERS, audit: 'fee-rule.replace' })
  @ApiVerb(FeeRuleAnswer)
  replace(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReplaceFeeRule): Promise<FeeRuleAnswer> {
    return this.commands.replace(id, body);
  }
}
