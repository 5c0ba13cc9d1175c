import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { PrincipalQueries } from './principal.queries.js';
import { PRINCIPAL_COLUMNS, PrincipalRow } from './principal.responses.js';

const FILTERS = ['status', 'country'];

/** The principals for whom an agency may recruit. */
@ApiTags('my-agency')
@Controller('my-agency/principals')
export class MyPrincipalsController {
  constructor(private readonly queries: PrincipalQueries) {}

  @Get()
  @Allow({ roles: READERS['my-agency/principals'], audit: 'my-agency.principals' })
  @ApiList(PrincipalRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<PrincipalRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<PrincipalRow>('my-agency/principals', {
    audit: 'my-agency.export-principals',
    filters: FILTERS,
    columns: PRINCIPAL_COLUMNS,
  })
  export(query: RawQuery): AsyncGenerator<PrincipalRow[]> {
    return this.queries.all(query, requestContext().actor);
  }
}
