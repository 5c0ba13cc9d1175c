import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicRegister } from '../feed/public-register.js';
import { Counts } from './counts.js';

/** For whoever runs the portal. */
@Controller()
export class OperationsRoutes {
  constructor(
    private readonly register: PublicRegister,
    private readonly counts: Counts,
  ) {}

  @Get('healthz')
  health(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready once there is a register to answer from, however old: its age is part of every answer. */
  @Get('readyz')
  ready(@Res() reply: FastifyReply): void {
    const held = this.register.current;
    void reply.status(held ? 200 : 503).send({
      status: held ? 'ready' : 'waiting for the register',
      feedPosition: held?.position ?? null,
      epoch: held?.epoch ?? null,
      asOf: this.register.asOf || null,
      contact: this.register.contact,
    });
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.counts.registry.metrics();
  }
}
