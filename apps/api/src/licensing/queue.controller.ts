import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { requestContext } from '../http/request-context.js';
import { QueueQueries } from './queue.queries.js';
import { QueueAnswer } from './queue.responses.js';

@ApiTags('queue')
@Controller('queue')
export class QueueController {
  constructor(private readonly queue: QueueQueries) {}

  @Get()
  @Allow({ roles: READERS.queue, audit: 'queue.read' })
  @ApiOkResponse({ type: QueueAnswer })
  async read(): Promise<QueueAnswer> {
    return { data: await this.queue.of(requestContext().actor) };
  }
}
