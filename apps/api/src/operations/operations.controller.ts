import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { register } from 'prom-client';
import { Allow } from '../access/allow.js';
import { FeedQueries } from '../publishing/index.js';

const EVERYBODY = ['anonymous', 'partner', 'portal', 'auditor', 'administrator'] as const;

@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(private readonly feed: FeedQueries) {}

  @Get('healthz')
  @Allow({ roles: EVERYBODY, audit: 'none' })
  @ApiOkResponse({ schema: { type: 'object' } })
  health(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers. */
  @Get('readyz')
  @Allow({ roles: EVERYBODY, audit: 'none' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async readiness(@Res({ passthrough: true }) response: Response): Promise<object> {
    try {
      return { status: 'ok', feedPosition: (await this.feed.head()).position };
    } catch {
      // The reason is in the log of the request that needed the database; who asks here wants a yes or a no.
      response.status(503);
      return { status: 'unavailable' };
    }
  }

  @Get('metrics')
  @Allow({ roles: EVERYBODY, audit: 'none' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async metrics(@Res() response: Response): Promise<void> {
    response.type(register.contentType).send(await register.metrics());
  }
}
