import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { JobOrderCommands } from './job-order.commands.js';
import { JobOrderQueries } from './job-order.queries.js';
import { OwnJobOrder } from './job-order.requests.js';
import { JOB_ORDER_COLUMNS, JobOrderAnswer, JobOrderRow } from './job-order.responses.js';

const FILTERS = ['status', 'country'];

/** An agency's own job orders: it proposes, the register decides. */
@ApiTags('my-agency')
@Controller('my-agency/job-orders')
export class MyJobOrdersController {
  constructor(
    private readonly queries: JobOrderQueries,
    private readonly commands: JobOrderCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['my-agency/job-orders'], audit: 'my-agency.job-orders' })
  @ApiList(JobOrderRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<JobOrderRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<JobOrderRow>('my-agency/job-orders', {
    audit: 'my-agency.export-job-orders',
    filters: FILTERS,
    columns: JOB_ORDER_COLUMNS,
  })
  export(query: RawQuery): AsyncGenerator<JobOrderRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['my-agency/job-orders'], audit: 'my-agency.job-order' })
  @ApiOkResponse({ type: JobOrderAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JobOrderAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: READERS['my-agency/job-orders'], audit: 'my-agency.propose-job-order' })
  @ApiCreatedResponse({ type: JobOrderAnswer })
  propose(@Body() body: OwnJobOrder): Promise<JobOrderAnswer> {
    return this.commands.propose({ ...body, agencyId: requestContext().actor.agencyId ?? '' });
  }
}
