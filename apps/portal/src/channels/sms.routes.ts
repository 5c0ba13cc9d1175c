import { encodingOf, partsOf } from '@amparo/messages/short';
import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration/configuration.js';
import { Gateways } from './gateways.js';
import { bytesOf, formOf, headerOf, needed, refuseUnsigned, setUp, textIn } from './incoming.js';
import { MessageIds } from './message.ids.js';
import { ShortAnswers } from './short.answers.js';
import { isSame, isSignedWebhook, twilioSignature } from './signatures.js';

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => XML[character] ?? character);

interface SentMessage {
  readonly from?: unknown;
  readonly text?: unknown;
}

/** A check by short message, through whichever gateway the ministry has. */
@Controller('sms')
export class SmsRoutes {
  constructor(
    private readonly configuration: Configuration,
    private readonly answers: ShortAnswers,
    private readonly gateways: Gateways,
    private readonly ids: MessageIds,
    private readonly clock: Clock,
  ) {}

  /** Any gateway: JSON `{ from, text }`, signed as Standard Webhooks says; answered with the messages to send back. */
  @Post()
  async generic(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { secret } = setUp(this.configuration.channels.generic);
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) =>
      headerOf(request, `webhook-${name}`),
    );
    refuseUnsigned(isSignedWebhook(secret, { id, timestamp, signature }, bytesOf(request), this.clock.now()));
    const { from, text } = (request.body ?? {}) as SentMessage;
    const messages = await this.messagesTo(needed('from', from), textIn('text', text));
    void reply.status(200).send({ messages: messages.map((body) => ({ body, encoding: encodingOf(body) })) });
  }

  /** Twilio, "Receive messages": answered in TwiML. */
  @Post('twilio')
  async twilio(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { authToken } = setUp(this.configuration.channels.twilio);
    const form = formOf(request);
    const url = `${this.configuration.publicUrl}${request.originalUrl}`;
    refuseUnsigned(isSame(headerOf(request, 'x-twilio-signature'), twilioSignature(authToken, url, form)));
    const messages = await this.messagesTo(needed('From', form.get('From')), form.get('Body') ?? '');
    const body = messages.map((message) => `<Message>${escaped(message)}</Message>`).join('');
    void reply
      .status(200)
      .header('content-type', 'text/xml; charset=utf-8')
      .send(`<?xml version="1.0" encoding="UTF-8"?><Response>${body}</Response>`);
  }

  /** Africa's Talking, "Incoming messages": the answers go out by calls of our own, each message once. */
  @Post('africastalking/:token')
  async africasTalking(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { callbackToken } = setUp(this.configuration.channels.africasTalking);
    refuseUnsigned(isSame(token, callbackToken));
    const form = formOf(request);
    const [from, to, id] = ['from', 'to', 'id'].map((field) => needed(field, form.get(field))) as [
      string,
      string,
      string,
    ];
    const known = `africastalking ${id}`;
    if (this.ids.take(known))
      try {
        const linkId = form.get('linkId') ?? undefined;
        for (const message of await this.messagesTo(from, form.get('text') ?? ''))
          await this.gateways.africasTalking(from, to, message, linkId);
      } catch (error) {
        this.ids.giveBack(known);
        throw error;
      }
    void reply.status(200).send();
  }

  private async messagesTo(from: string, text: string): Promise<string[]> {
    return partsOf(await this.answers.inTurn(text, 'sms', from));
  }
}
