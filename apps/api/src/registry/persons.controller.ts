import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { PersonCommands } from './person.commands.js';
import { PersonQueries } from './person.queries.js';
import { Appoint, EndAppointment, RegisterPerson } from './person.requests.js';
import { PersonAnswer, PersonRow } from './person.responses.js';

const KEEPERS = ['licensing_officer'] as const;
const FILTERS = ['register', 'agencyId', 'role'];

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(
    private readonly queries: PersonQueries,
    private readonly commands: PersonCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.persons, audit: 'person.list' })
  @ApiList(PersonRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<PersonRow>> {
    return this.queries.list(query);
  }

  @Exported<PersonRow>('persons', {
    audit: 'person.export',
    filters: FILTERS,
    columns: ['name', 'otherNames', 'openAppointments', 'register', 'id'],
  })
  export(query: RawQuery): AsyncGenerator<PersonRow[]> {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.persons, audit: 'person.read' })
  @ApiOkResponse({ type: PersonAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<PersonAnswer> {
    return this.queries.one(id, requestContext().actor.role);
  }

  @Post()
  @Allow({ roles: KEEPERS, audit: 'person.register' })
  @ApiCreatedResponse({ type: PersonAnswer })
  register(@Body() body: RegisterPerson): Promise<PersonAnswer> {
    return this.commands.register(body);
  }

  @Post(':id/appoint')
  @Allow({ roles: KEEPERS, audit: 'person.appoint' })
  @ApiVerb(PersonAnswer)
  appoint(@Param('id', ParseUUIDPipe) id: string, @Body() body: Appoint): Promise<PersonAnswer> {
    return this.commands.appoint(id, body);
  }

  @Post(':id/end-appointment')
  @Allow({ roles: KEEPERS, audit: 'person.end-appointment' })
  @ApiVerb(PersonAnswer)
  endAppointment(@Param('id', ParseUUIDPipe) id: string, @Body() body: EndAppointment): Promise<PersonAnswer> {
    return this.commands.endAppointment(id, body);
  }
}
