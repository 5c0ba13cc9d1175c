import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { Problem } from '../http/problem.js';
import { Log } from '../operations/log.js';

const TIMEOUT_MS = 10_000;

interface Outgoing {
  readonly gateway: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | URLSearchParams;
}

/** Hands answers to those gateways that take them by a call of their own. What went wrong is told, and never to whom or about what. */
@Injectable()
export class Gateways {
  constructor(
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  /** Africa's Talking, "Send SMS": `linkId` says whose question it answers, and so who pays. */
  async africasTalking(to: string, from: string, text: string, linkId: string | undefined): Promise<void> {
    const gateway = this.configuration.channels.africasTalking;
    if (!gateway) return;
    const { username, apiKey, url } = gateway;
    const body = new URLSearchParams({ username, to, from, message: text, ...(linkId ? { linkId } : {}) });
    const headers = { apiKey, accept: 'application/json' };
    await this.send({ gateway: 'africastalking', url: `${url}/version1/messaging`, headers, body });
  }

  /** WhatsApp Cloud, "Send messages": as an answer to one message, without a preview of the link in it. */
  async whatsApp(phoneNumberId: string, to: string, text: string, answered: string): Promise<void> {
    const gateway = this.configuration.channels.whatsApp;
    if (!gateway) return;
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to,
      context: { message_id: answered },
      type: 'text',
      text: { preview_url: false, body: text },
    };
    await this.send({
      gateway: 'whatsapp',
      url: `${gateway.url}/${encodeURIComponent(phoneNumberId)}/messages`,
      headers: { authorization: `Bearer ${gateway.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
  }

  private async send({ gateway, url, headers, body }: Outgoing): Promise<void> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(url, { method: 'POST', headers, body, signal }).catch((error: unknown) => {
      this.log.warn({ gateway, fault: error instanceof Error ? error.name : 'unknown' }, 'an answer could not be sent');
      throw new Problem('unavailable');
    });
    await answer.body?.cancel();
    if (answer.ok) return;
    this.log.warn({ gateway, status: answer.status }, 'an answer was not taken');
    throw new Problem('unavailable');
  }
}
