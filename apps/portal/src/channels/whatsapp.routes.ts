import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { queryOf } from '../http/negotiation.js';
import { Gateways } from './gateways.js';
import { bytesOf, headerOf, refuseUnsigned, setUp } from './incoming.js';
import { MessageIds } from './message.ids.js';
import { ShortAnswers } from './short.answers.js';
import { hubSignature, isSame } from './signatures.js';

interface Received {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly phoneNumberId: string;
}

type Loose = Readonly<Record<string, unknown>>;
const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(loose) : []);

/** Messages of people in a call of Meta's ("Webhooks: messages"); deliveries, reactions and the like are none. */
function receivedIn(body: unknown): Received[] {
  const values = listOf(loose(body)['entry'])
    .flatMap((entry) => listOf(entry['changes']))
    .map((change) => loose(change['value']));
  return values.flatMap((value) => {
    const phoneNumberId = loose(value['metadata'])['phone_number_id'];
    return listOf(value['messages']).flatMap(({ id, from, type, ...message }): Received[] => {
      // What stands under a picture is a question too.
      const text = type === 'text' ? loose(message['text'])['body'] : loose(message['image'])['caption'];
      const isWhole = [id, from, phoneNumberId].every((part) => typeof part === 'string');
      if (!isWhole || (type !== 'text' && type !== 'image')) return [];
      return [{ id, from, phoneNumberId, text: typeof text === 'string' ? text : '' } as Received];
    });
  });
}

/** A check by WhatsApp: the webhook of the Cloud API. */
@Controller('whatsapp')
export class WhatsAppRoutes {
  constructor(
    private readonly configuration: Configuration,
    private readonly answers: ShortAnswers,
    private readonly gateways: Gateways,
    private readonly ids: MessageIds,
  ) {}

  /** Meta asks once whether this address is ours. */
  @Get()
  confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { verifyToken } = setUp(this.configuration.channels.whatsApp);
    const query = queryOf(request);
    const [mode, token, challenge] = ['mode', 'verify_token', 'challenge'].map((name) => query[`hub.${name}`]);
    refuseUnsigned(mode === 'subscribe' && typeof token === 'string' && isSame(token, verifyToken));
    void reply.header('content-type', 'text/plain; charset=utf-8').send(typeof challenge === 'string' ? challenge : '');
  }

  /** Each message is answered once; where an answer could not be handed over, Meta is asked to send the message again. */
  @Post()
  async receive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { appSecret } = setUp(this.configuration.channels.whatsApp);
    refuseUnsigned(isSame(headerOf(request, 'x-hub-signature-256'), hubSignature(appSecret, bytesOf(request))));
    // Who has to wait, or can't be reached, keeps nobody else in the same call waiting.
    const answered = await Promise.allSettled(receivedIn(request.body).map((message) => this.answer(message)));
    const failed = answered.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    void reply.status(200).send();
  }

  private async answer({ id, from, text, phoneNumberId }: Received): Promise<void> {
    const known = `whatsapp ${id}`;
    if (!this.ids.take(known)) return;
    try {
      const { sentences, aside } = await this.answers.inTurn(text, 'whatsapp', from);
      if (sentences.length > 0)
        await this.gateways.whatsApp(
          phoneNumberId,
          from,
          [...sentences, ...(aside === undefined ? [] : [aside])].join('\n'),
          id,
        );
    } catch (error) {
      this.ids.giveBack(known);
      throw error;
    }
  }
}
