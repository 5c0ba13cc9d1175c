import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { ReferenceQueries } from './reference.queries.js';
import { AuthorityAnswer, OfficeAnswer, RegisterAnswer } from './reference.responses.js';

const REGISTER_FILTERS = ['role'];
const OFFICE_FILTERS = ['authorityId'];

@ApiTags('reference')
@Controller()
export class ReferenceController {
  constructor(private readonly lists: ReferenceQueries) {}

  @Get('registers')
  @Allow({ roles: READERS.registers, audit: 'register.list' })
  @ApiList(RegisterAnswer, REGISTER_FILTERS)
  registers(@Query() query: RawQuery): Promise<ListAnswer<RegisterAnswer>> {
    return this.lists.registers(query);
  }

  @Exported<RegisterAnswer>('registers', {
    audit: 'register.export',
    filters: REGISTER_FILTERS,
    columns: [
      'id',
      'role',
      'country',
      ['names', ({ names }) => Object.values(names)],
      'timeZone',
      ['source', ({ source }) => source?.url ?? null],
    ],
    at: 'registers',
  })
  exportRegisters(query: RawQuery): AsyncGenerator<RegisterAnswer[]> {
    return this.lists.allRegisters(query);
  }

  @Get('offices')
  @Allow({ roles: READERS.offices, audit: 'office.list' })
  @ApiList(OfficeAnswer, OFFICE_FILTERS)
  offices(@Query() query: RawQuery): Promise<ListAnswer<OfficeAnswer>> {
    return this.lists.offices(query);
  }

  @Exported<OfficeAnswer>('offices', {
    audit: 'office.export',
    filters: OFFICE_FILTERS,
    columns: ['name', 'code', 'authorityName', 'authorityId', 'id'],
    at: 'offices',
  })
  exportOffices(query: RawQuery): AsyncGenerator<OfficeAnswer[]> {
    return this.lists.allOffices(query);
  }

  @Get('authorities')
  @Allow({ roles: READERS.offices, audit: 'authority.list' })
  @ApiList(AuthorityAnswer)
  authorities(@Query() query: RawQuery): Promise<ListAnswer<AuthorityAnswer>> {
    return this.lists.authorities(query);
  }
}
