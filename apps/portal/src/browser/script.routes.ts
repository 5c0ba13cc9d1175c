import { Controller, Get, Param, Res } from '@nestjs/common';
import '@fastify/compress';
import type { FastifyReply } from 'fastify';
import { Problem } from '../http/problem.js';
import { BrowserScripts } from './browser.scripts.js';

/** Our own scripts, from our own address. They are not kept by browsers: a copy on a phone would tell where its owner was. */
@Controller('scripts')
export class ScriptRoutes {
  constructor(private readonly scripts: BrowserScripts) {}

  @Get(':name')
  file(@Res() reply: FastifyReply, @Param('name') name: string): void {
    const script = this.scripts.named(name);
    if (script === undefined) throw new Problem('not-found');
    reply.header('content-type', 'text/javascript; charset=utf-8').compress(script.text);
  }
}
