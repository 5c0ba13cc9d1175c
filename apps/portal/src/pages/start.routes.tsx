import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { Answers } from '../http/answers.js';
import { HowToCheckPage } from './HowToCheckPage.js';
import { robotsText } from './robots.js';
import { StartPage } from './StartPage.js';

@Controller()
export class StartRoutes {
  constructor(
    private readonly answers: Answers,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const context = this.answers.context(request, '/');
    this.answers.page(reply, context, <StartPage context={context} numbers={this.configuration.channels.numbers} />);
  }

  @Get('how-to-check')
  howToCheck(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { channels, publicUrl } = this.configuration;
    const context = this.answers.context(request, '/how-to-check');
    this.answers.page(reply, context, <HowToCheckPage {...{ context, numbers: channels.numbers, publicUrl }} />);
  }

  /** Search engines may know what is public, and nothing that anybody asked. */
  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    return robotsText(this.configuration.publicUrl);
  }
}
