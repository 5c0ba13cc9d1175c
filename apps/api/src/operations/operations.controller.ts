import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Gauge, register } from 'prom-client';
import { Allow } from '../access/allow.js';
import { AuditQueries } from '../audit/audit.queries.js';
import { FollowQueries } from '../follows/index.js';
import { Clock } from '../ports/index.js';
import { FeedQueries } from '../publishing/index.js';

const EVERYBODY = ['anonymous', 'partner', 'portal', 'auditor', 'administrator'] as const;

const unsigned = new Gauge({
  name: 'amparo_audit_unsigned_seconds',
  help: 'Age of the oldest audit entry that no signed checkpoint covers; more than a few seconds means that the signer stands still',
});

const messages = new Gauge({
  name: 'amparo_follow_messages_total',
  help: 'Messages to people who follow an agency, since the beginning: sent, or given up because nobody took them in two days',
  labelNames: ['channel', 'outcome'],
});

@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly feed: FeedQueries,
    private readonly audit: AuditQueries,
    private readonly follows: FollowQueries,
    private readonly clock: Clock,
  ) {}

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
    // With the database away, these numbers are not known, and the others are.
    unsigned.set(await this.audit.unsignedSeconds(this.clock.now()).catch(() => Number.NaN));
    messages.reset();
    for (const { total, ...labels } of await this.follows.tally().catch(() => [])) messages.set(labels, total);
    response.type(register.contentType).send(await register.metrics());
  }
}
