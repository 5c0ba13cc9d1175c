import { encodingOf } from '@amparo/messages/short';
import { createHmac } from 'node:crypto';
import { type SmsSettings, webhookKey } from './settings.js';

/** One part: as many characters as fit into one message. */
export interface ShortMessage {
  /** The same however often it is sent. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/**
 * A message was not taken. The reason is a code of the gateway's, never its words: those repeat the number. `isFinal`: it will never be,
 * however often it is sent.
 */
export class NotTaken extends Error {
  constructor(
    reason: string,
    readonly isFinal: boolean,
  ) {
    super(reason);
    this.name = 'NotTaken';
  }
}

/** How short messages leave the house. */
export abstract class SmsSender {
  /** Settles when the gateway has taken it; throws NotTaken where it has not. */
  abstract send(message: ShortMessage): Promise<void>;
}

const TIMEOUT_MS = 20_000;

interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | URLSearchParams;
}

interface Answered {
  readonly status: number;
  /** Empty where it is no JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

async function call({ url, headers, body }: Call): Promise<Answered> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' }).catch(
    (error: unknown) => {
      throw new NotTaken(
        error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'out of reach',
        false,
      );
    },
  );
  const text = await answer.text().catch(() => '');
  return { status: answer.status, body: jsonIn(text) };
}

function jsonIn(text: string): Answered['body'] {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Answered['body']) : {};
  } catch {
    // Gateways answer in pages too where something stands before them; their status says enough.
    return {};
  }
}

const isOk = (status: number): boolean => status >= 200 && status < 300;

type Settings<G extends SmsSettings['gateway']> = Extract<SmsSettings, { gateway: G }>;

/** Standard Webhooks 1.0.0: signed over id, time and body. The id stays the same when it is sent again, so that it is delivered once. */
export class WebhookSender extends SmsSender {
  constructor(
    private readonly settings: Settings<'webhook'>,
    private readonly now: () => number = Date.now,
  ) {
    super();
  }

  override async send({ id, to, text }: ShortMessage): Promise<void> {
    const body = JSON.stringify({ to, text, encoding: encodingOf(text) });
    const timestamp = String(Math.floor(this.now() / 1000));
    const signature = createHmac('sha256', webhookKey(this.settings.secret))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    };
    const { status } = await call({ url: this.settings.url, headers, body });
    if (!isOk(status)) throw new NotTaken(`webhook ${status}`, false);
  }
}

/** No number, and one that said STOP to its gateway (Twilio, "Error and Warning Dictionary"). Of the others Twilio says that they change. */
const TWILIO_FINAL: readonly unknown[] = [21211, 21610];

/** Twilio, "Messages resource": create. */
export class TwilioSender extends SmsSender {
  constructor(private readonly settings: Settings<'twilio'>) {
    super();
  }

  override async send({ to, text }: ShortMessage): Promise<void> {
    const { url, accountSid, authToken, from } = this.settings;
    const { status, body } = await call({
      url: `${url}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`,
      headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
      body: new URLSearchParams({ To: to, From: from, Body: text }),
    });
    if (isOk(status)) return;
    throw new NotTaken(
      `twilio ${status} ${Number(body['code']) || 'without a code'}`,
      TWILIO_FINAL.includes(body['code']),
    );
  }
}

/** Of a recipient: it is processed, sent or queued. */
const TALKING_TAKEN: readonly unknown[] = [100, 101, 102];
/** An invalid number, one of a kind that takes no messages, one that does not want any (Africa's Talking, "SMS: Sending", status codes). */
const TALKING_FINAL: readonly unknown[] = [403, 404, 406, 409];

interface Recipients {
  readonly Recipients?: readonly { readonly statusCode?: unknown }[];
}

/** Africa's Talking, "SMS: Sending": its status says that the call was read, each recipient's own whether the message was taken. */
export class AfricasTalkingSender extends SmsSender {
  constructor(private readonly settings: Settings<'africastalking'>) {
    super();
  }

  override async send({ to, text }: ShortMessage): Promise<void> {
    const { url, username, apiKey, from } = this.settings;
    const { status, body } = await call({
      url: `${url}/version1/messaging`,
      headers: { apiKey, accept: 'application/json' },
      body: new URLSearchParams({ username, to, message: text, ...(from ? { from } : {}) }),
    });
    if (!isOk(status)) throw new NotTaken(`africastalking ${status}`, false);
    const code = (body['SMSMessageData'] as Recipients | undefined)?.Recipients?.[0]?.statusCode;
    if (TALKING_TAKEN.includes(code)) return;
    throw new NotTaken(`africastalking ${Number(code) || 'without a recipient'}`, TALKING_FINAL.includes(code));
  }
}

const SENDERS = {
  webhook: (settings: Settings<'webhook'>) => new WebhookSender(settings),
  twilio: (settings: Settings<'twilio'>) => new TwilioSender(settings),
  africastalking: (settings: Settings<'africastalking'>) => new AfricasTalkingSender(settings),
};

export function smsSender(settings: SmsSettings): SmsSender {
  const make = SENDERS[settings.gateway] as (of: SmsSettings) => SmsSender;
  return make(settings);
}
