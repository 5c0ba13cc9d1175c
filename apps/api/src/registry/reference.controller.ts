import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { ApiList } from '../http/list.responses.js';
import { ReferenceQueries } from './reference.queries.js';
import { AuthorityAnswer, OfficeAnswer, RegisterAnswer } from './reference.responses.js';

@ApiTags('reference')
@Controller()
export class ReferenceController {
  constructor(private readonly lists: ReferenceQueries) {}

  @Get('registers')
  @Allow({ roles: READERS.registers, audit: 'register.list' })
  @ApiList(RegisterAnswer, ['role'])
  registers(@Query() query: RawQuery): Promise<ListAnswer<RegisterAnswer>> {
    return this.lists.registers(query);
  }

  @Get('offices')
  @Allow({ roles: READERS.offices, audit: 'office.list' })
  @ApiList(OfficeAnswer, ['authorityId'])
  offices(@Query() query: RawQuery): Promise<ListAnswer<OfficeAnswer>> {
    return this.lists.offices(query);
  }

  @Get('authorities')
  @Allow({ roles: READERS.offices, audit: 'authority.list' })
  @ApiList(AuthorityAnswer)
  authorities(@Query() query: RawQuery): Promise<ListAnswer<AuthorityAnswer>> {
    return this.lists.authorities(query);
  }
}
