import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { LicenceQueries } from './licence.queries.js';
import { OwnLicenceAnswer, OwnLicenceRow } from './own-licence.responses.js';

const FILTERS = ['status'];

/** An agency's own licences, for the sake of their papers; of any other's, nothing but that there is no such thing. */
@ApiTags('my-agency')
@Controller('my-agency/licences')
export class MyLicencesController {
  constructor(private readonly queries: LicenceQueries) {}

  @Get()
  @Allow({ roles: READERS['my-agency/licences'], audit: 'my-agency.licences' })
  @ApiList(OwnLicenceRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<OwnLicenceRow>> {
    return this.queries.own(query, requestContext().actor);
  }

  @Exported<OwnLicenceRow>('my-agency/licences', {
    audit: 'my-agency.export-licences',
    filters: FILTERS,
    columns: ['number', 'class', 'status', 'validTo', 'id'],
  })
  export(query: RawQuery): AsyncGenerator<OwnLicenceRow[]> {
    return this.queries.allOwn(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['my-agency/licences'], audit: 'my-agency.licence' })
  @ApiOkResponse({ type: OwnLicenceAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<OwnLicenceAnswer> {
    return this.queries.ownOne(id, requestContext().actor);
  }
}
