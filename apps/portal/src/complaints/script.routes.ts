import { Controller, Get, Param, Res } from '@nestjs/common';
import '@fastify/compress';
import type { FastifyReply } from 'fastify';
import { Problem } from '../http/problem.js';
import { PageScript } from './page.script.js';

/** Our own script, from our own address. It is not kept by browsers: a copy on a phone would tell where its owner was. */
@Controller('scripts')
export class ScriptRoutes {
  constructor(private readonly script: PageScript) {}

  @Get(':name')
  file(@Res() reply: FastifyReply, @Param('name') name: string): void {
    const { text } = this.script;
    if (text === undefined || name !== this.script.name) throw new Problem('not-found');
    reply.header('content-type', 'text/javascript; charset=utf-8').compress(text);
  }
}
