import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from '../configuration.js';
import { generateNoteKey } from '../audit/signed-note.js';
import { NotTaken, type SmsSender, smsSender } from './index.js';

interface Received {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Answers as each gateway's documentation says, and keeps what it was sent. */
const received: Received[] = [];
let next: { status: number; body: object | string };
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      const body = typeof next.body === 'string' ? next.body : JSON.stringify(next.body);
      response.writeHead(next.status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
});

const KEY = Buffer.alloc(32, 7);
const MESSAGE = { id: '5e0c8a1e-6a55-4c0f-9a53-1d6a4a3b2c1d', to: '+9779800000001', text: 'Suspended: {x} €' };
const SECRETS = {
  DATABASE_URL: 'postgres://x',
  SIGNING_KEY: generateNoteKey('amparo-test').signer,
  RECEIPT_PEPPER: 'x'.repeat(32),
};

const settingsOf = (environment: Record<string, string>) => readConfiguration({ ...SECRETS, ...environment }).sms;
const problemsOf = (environment: Record<string, string>): string => {
  try {
    settingsOf(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.join('\n');
  }
  return '';
};
function senderOf(environment: Record<string, string>): SmsSender {
  const settings = settingsOf(environment);
  if (!settings) throw new Error('no gateway is set up');
  return smsSender(settings);
}
const twilio = () =>
  senderOf({
    ...{ SMS_SENDER: 'twilio', TWILIO_URL: url, TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'token' },
    SMS_NUMBER: '+14158675309',
  });
const talking = (more: Record<string, string> = {}) =>
  senderOf({
    ...{ SMS_SENDER: 'africastalking', AFRICASTALKING_URL: url, AFRICASTALKING_USERNAME: 'amparo' },
    ...{ AFRICASTALKING_API_KEY: 'at-key', ...more },
  });
const webhook = () =>
  senderOf({
    ...{ SMS_SENDER: 'webhook', SMS_GATEWAY_URL: `${url}/send`, SMS_SECRET: `whsec_${KEY.toString('base64')}` },
  });

/** How it was refused. */
async function refusalOf(sender: SmsSender): Promise<NotTaken> {
  const refused: unknown = await sender.send(MESSAGE).catch((error: unknown) => error);
  if (refused instanceof NotTaken) return refused;
  throw new Error('it was taken');
}
const recipients = (statusCode: number) => ({
  SMSMessageData: {
    Message: 'Sent to 1/1 Total Cost: KES 0.8000',
    Recipients: [{ statusCode, number: MESSAGE.to, status: 'Success', cost: 'KES 0.8000', messageId: 'ATPid_1' }],
  },
});

describe('a short message goes out', () => {
  it('by any gateway that checks a signature as Standard Webhooks says, under the same id each time', async () => {
    next = { status: 204, body: '' };
    await webhook().send(MESSAGE);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = received;
    expect([path, JSON.parse(body)]).toEqual(['/send', { to: MESSAGE.to, text: MESSAGE.text, encoding: 'gsm-7' }]);
    const signed = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`;
    expect(headers['webhook-id']).toBe(MESSAGE.id);
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', KEY).update(signed).digest('base64')}`);
  });

  it('by Twilio', async () => {
    next = { status: 201, body: { sid: 'SM1', status: 'queued' } };
    await twilio().send(MESSAGE);
    expect(received[0]?.path).toBe('/2010-04-01/Accounts/AC1/Messages.json');
    expect(received[0]?.headers.authorization).toBe(`Basic ${Buffer.from('AC1:token').toString('base64')}`);
    const form = Object.fromEntries(new URLSearchParams(received[0]?.body));
    expect(form).toEqual({ To: MESSAGE.to, From: '+14158675309', Body: MESSAGE.text });
  });

  it('by Africa’s Talking, with a sender’s name or without', async () => {
    next = { status: 201, body: recipients(101) };
    await talking().send(MESSAGE);
    await talking({ SMS_NUMBER: 'AMPARO' }).send(MESSAGE);
    expect(received[0]).toMatchObject({ path: '/version1/messaging', headers: { apikey: 'at-key' } });
    const forms = received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    const form = { username: 'amparo', to: MESSAGE.to, message: MESSAGE.text };
    expect(forms).toEqual([form, { ...form, from: 'AMPARO' }]);
  });
});

describe('a short message that was not taken', () => {
  it.each([
    ['by a gateway in trouble', webhook, 503, '<html>', 'webhook 503', false],
    ['by Twilio, which is busy', twilio, 429, { code: 20429, message: MESSAGE.to }, 'twilio 429 20429', false],
    ['by Twilio: they said STOP', twilio, 400, { code: 21610, message: MESSAGE.to }, 'twilio 400 21610', true],
    ['by Twilio: no number', twilio, 400, { code: 21211, message: MESSAGE.to }, 'twilio 400 21211', true],
    ['by Twilio, in no words', twilio, 502, 'Bad gateway', 'twilio 502 without a code', false],
    ['by Africa’s Talking: no key', talking, 401, 'no', 'africastalking 401', false],
    ['by Africa’s Talking: no money', talking, 201, recipients(405), 'africastalking 405', false],
    ['by Africa’s Talking: no number', talking, 201, recipients(403), 'africastalking 403', true],
    ['by Africa’s Talking: they want none', talking, 201, recipients(409), 'africastalking 409', true],
    [
      'by Africa’s Talking, for nobody',
      talking,
      201,
      { SMSMessageData: { Message: 'InvalidSenderId', Recipients: [] } },
      'africastalking without a recipient',
      false,
    ],
  ] as const)('%s, says why by a code alone', async (_what, sender, status, body, reason, isFinal) => {
    next = { status, body };
    const refused = await refusalOf(sender());
    expect([refused.message, refused.isFinal]).toEqual([reason, isFinal]);
  });

  it('because nobody is there, is to be tried again', async () => {
    const nobody = senderOf({
      ...{
        SMS_SENDER: 'webhook',
        SMS_GATEWAY_URL: 'http://127.0.0.1:1',
        SMS_SECRET: `whsec_${KEY.toString('base64')}`,
      },
    });
    const refused = await refusalOf(nobody);
    expect([refused.message, refused.isFinal]).toEqual(['out of reach', false]);
  });
});

describe('the settings of a gateway', () => {
  it('are none where none is chosen, even where one is set up for what comes in', () => {
    expect(settingsOf({ TWILIO_AUTH_TOKEN: 'token', SMS_NUMBER: '32123' })).toBeUndefined();
  });

  it('are whole, or all that is missing is said', () => {
    expect(problemsOf({ SMS_SENDER: 'twilio', TWILIO_AUTH_TOKEN: 'x' })).toMatch(/TWILIO_ACCOUNT_SID[^]*SMS_NUMBER/);
    expect(problemsOf({ SMS_SENDER: 'africastalking' })).toMatch(/AFRICASTALKING_USERNAME[^]*AFRICASTALKING_API_KEY/);
    expect(problemsOf({ SMS_SENDER: 'webhook', SMS_SECRET: 'whsec_eA==' })).toMatch(
      /SMS_SECRET must[^]*SMS_GATEWAY_URL/,
    );
    expect(problemsOf({ SMS_SENDER: 'webhook', SMS_GATEWAY_URL: 'ftp://x' })).toContain('SMS_GATEWAY_URL is no web');
    expect(problemsOf({ SMS_SENDER: 'pigeon' })).toContain('not pigeon');
  });
});
