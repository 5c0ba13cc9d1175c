import { createHmac, timingSafeEqual } from 'node:crypto';

/** Compares without telling, by the time it takes, how much was right. */
export function isSame(given: string | undefined, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Twilio's: HMAC-SHA1 in base64 of the address as Twilio was told it, followed by the form's names and values sorted by name (Twilio,
 * "Validating requests").
 */
export function twilioSignature(token: string, url: string, form: URLSearchParams): string {
  const names = [...new Set(form.keys())].sort();
  const fields = names.map((name) =>
    [...new Set(form.getAll(name))]
      .sort()
      .map((value) => `${name}${value}`)
      .join(''),
  );
  return createHmac('sha1', token)
    .update(`${url}${fields.join('')}`)
    .digest('base64');
}

/** Meta's `X-Hub-Signature-256`: HMAC-SHA256 in hexadecimal of the body as it came (Meta, "Webhooks: Validating payloads"). */
export const hubSignature = (secret: string, body: Buffer): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** How far the clocks of a gateway and the portal may be apart, in milliseconds. */
const TOLERANCE_MS = 5 * 60_000;
const PREFIX = 'whsec_';

export interface WebhookHeaders {
  readonly id: string | undefined;
  /** Seconds since 1970. */
  readonly timestamp: string | undefined;
  /** One or several of `v1,<base64>`, with spaces between. */
  readonly signature: string | undefined;
}

/** The secret's bytes: what follows `whsec_` is base64. */
export const webhookKey = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

export const isWebhookSecret = (secret: string): boolean =>
  secret.startsWith(PREFIX) && webhookKey(secret).length >= 24 && webhookKey(secret).length <= 64;

export const webhookSignature = (secret: string, id: string, timestamp: string, body: Buffer): string =>
  `v1,${createHmac('sha256', webhookKey(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;

/** Standard Webhooks 1.0.0: signed over its id, its time and its body; one that is too old may have been sent before. */
export function isSignedWebhook(
  secret: string,
  { id, timestamp, signature }: WebhookHeaders,
  body: Buffer,
  now: number,
): boolean {
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return false;
  const wanted = webhookSignature(secret, id, timestamp, body);
  return signature.split(' ').some((one) => isSame(one, wanted));
}
