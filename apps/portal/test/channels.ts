import type { Channels } from '../src/configuration/channels.js';
import { hubSignature, twilioSignature, webhookSignature } from '../src/channels/signatures.js';
import type { Clock } from '../src/clock.js';
import type { Door } from './journey.js';

export const SECRETS = {
  generic: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  twilio: 'twilio-auth-token-of-the-tests',
  talking: 'callback-token-of-the-tests-0123',
  app: 'app-secret-of-the-tests',
  verify: 'verify-token-of-the-tests',
};

export const channelsTo = (url: string): Channels => ({
  generic: { secret: SECRETS.generic },
  twilio: { authToken: SECRETS.twilio },
  africasTalking: { username: 'amparo', apiKey: 'at-key', callbackToken: SECRETS.talking, url },
  whatsApp: { appSecret: SECRETS.app, verifyToken: SECRETS.verify, accessToken: 'wa-token', url },
  ussdLanguages: ['en', 'es', 'ar'],
  numbers: { sms: '32123', ussd: '*321*23#' },
});

const FORM = 'application/x-www-form-urlencoded';

/** Messages as the gateways send them, signed as they sign. */
export class Senders {
  private sent = 0;

  constructor(private readonly portal: () => Door & { readonly clock: Clock }) {}

  generic(text: string, from = '+9779800000001', headers: Record<string, string> = {}) {
    const payload = JSON.stringify({ from, text });
    const id = `msg_${(this.sent += 1)}`;
    const timestamp = String(Math.floor(this.portal().clock.now() / 1000));
    return this.portal().app.inject({
      method: 'POST',
      url: '/sms',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': webhookSignature(SECRETS.generic, id, timestamp, Buffer.from(payload)),
        ...headers,
      },
      payload,
    });
  }

  twilio(text: string, signature?: string) {
    const form = new URLSearchParams({ Body: text, From: '+14158675310', To: '+14158675309', MessageSid: 'SM1' });
    const signed = twilioSignature(SECRETS.twilio, 'http://localhost:8080/sms/twilio', form);
    return this.portal().app.inject({
      method: 'POST',
      url: '/sms/twilio',
      headers: { 'content-type': FORM, 'x-twilio-signature': signature ?? signed },
      payload: form.toString(),
    });
  }

  talking(text: string, id = `ATXid_${(this.sent += 1)}`, token = SECRETS.talking) {
    const fields = { from: '+254711000111', to: '32123', text, date: '2026-11-28 09:00:00', id, linkId: 'link-1' };
    return this.form(`/sms/africastalking/${token}`, fields);
  }

  ussd(typed: string, token = SECRETS.talking) {
    const fields = { sessionId: 's-1', serviceCode: '*321*23#', phoneNumber: '+254711000222', text: typed };
    return this.form(`/ussd/africastalking/${token}`, fields);
  }

  whatsApp(
    texts: readonly { readonly from: string; readonly text: string; readonly id: string }[],
    signature?: string,
  ) {
    const messages = texts.map(({ from, text, id }) => ({
      from,
      id,
      timestamp: '1',
      type: 'text',
      text: { body: text },
    }));
    const metadata = { display_phone_number: '16505553333', phone_number_id: '106540352242922' };
    const value = { messaging_product: 'whatsapp', metadata, contacts: [], messages };
    const changes = [{ value, field: 'messages' }];
    const payload = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
    const signed = hubSignature(SECRETS.app, Buffer.from(payload));
    return this.portal().app.inject({
      method: 'POST',
      url: '/whatsapp',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature ?? signed },
      payload,
    });
  }

  private form(url: string, fields: Readonly<Record<string, string>>) {
    const payload = new URLSearchParams(fields).toString();
    return this.portal().app.inject({ method: 'POST', url, headers: { 'content-type': FORM }, payload });
  }
}
