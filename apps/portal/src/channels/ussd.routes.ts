import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { formOf, needed, refuseUnsigned, setUp } from './incoming.js';
import { SenderLimit } from './sender.limit.js';
import { ShortAnswers } from './short.answers.js';
import { isSame } from './signatures.js';
import { screenAfter } from './ussd.menu.js';

/** A check from any telephone, in the form of Africa's Talking's USSD, which other gateways take too: `CON` asks on, `END` ends. */
@Controller('ussd')
export class UssdRoutes {
  constructor(
    private readonly configuration: Configuration,
    private readonly answers: ShortAnswers,
    private readonly limit: SenderLimit,
  ) {}

  @Post('africastalking/:token')
  async session(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { callbackToken } = setUp(this.configuration.channels.africasTalking);
    refuseUnsigned(isSame(token, callbackToken));
    const form = formOf(request);
    const turn = await this.limit.turn('ussd', needed('phoneNumber', form.get('phoneNumber')));
    const text = form.get('text') ?? '';
    const typed = text === '' ? [] : text.split('*');
    const screen =
      turn === 'answer'
        ? screenAfter(typed, {
            offered: this.configuration.channels.ussdLanguages,
            ask: (q) => this.answers.ask(q, 'ussd'),
            about: (match, answer) => this.answers.about(match, answer, 'ussd'),
            telling: (language) => this.answers.telling(language),
          })
        : { text: this.answers.tooMany(), goesOn: false };
    void reply
      .status(200)
      .header('content-type', 'text/plain; charset=utf-8')
      .send(`${screen.goesOn ? 'CON' : 'END'} ${screen.text}`);
  }
}
