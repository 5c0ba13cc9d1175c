/** Through which gateway the register sends short messages. */
export type SmsSettings =
  /** Any that takes `{ to, text, encoding }`, signed as Standard Webhooks says. */
  | { readonly gateway: 'webhook'; readonly url: string; readonly secret: string }
  | {
      readonly gateway: 'twilio';
      readonly url: string;
      readonly accountSid: string;
      readonly authToken: string;
      readonly from: string;
    }
  | {
      readonly gateway: 'africastalking';
      readonly url: string;
      readonly username: string;
      readonly apiKey: string;
      /** A short code or name of the sender; none: the gateway's own. */
      readonly from: string | undefined;
    };

interface Reading {
  readonly value: (name: string) => string | undefined;
  /** The value, or that of the file that `<name>_FILE` names. */
  readonly secret: (name: string) => string | undefined;
  readonly problem: (sentence: string) => void;
}

const PREFIX = 'whsec_';

/** The bytes of a Standard Webhooks secret: what follows `whsec_` is base64. */
export const webhookKey = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

const isWebhookSecret = (secret: string): boolean =>
  secret.startsWith(PREFIX) && webhookKey(secret).length >= 24 && webhookKey(secret).length <= 64;

/** None where SMS_SENDER is not set; otherwise all that its gateway needs, or a problem for each that is missing. */
export function readSms({ value, secret, problem }: Reading): SmsSettings | undefined {
  const sender = value('SMS_SENDER');
  const needed = (name: string, found: string | undefined): string => {
    if (!found) problem(`${name} is missing: SMS_SENDER is ${sender}`);
    return found ?? '';
  };
  const address = (name: string, fallback?: string): string => {
    const found = needed(name, value(name) ?? fallback);
    if (found && !(URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)))
      problem(`${name} is no web address: ${found}`);
    return found.replace(/\/+$/, '');
  };
  switch (sender) {
    case undefined:
      return undefined;
    case 'webhook': {
      const key = needed('SMS_SECRET', secret('SMS_SECRET'));
      if (key && !isWebhookSecret(key)) problem('SMS_SECRET must be whsec_<24 to 64 bytes in base64>');
      return { gateway: sender, url: address('SMS_GATEWAY_URL'), secret: key };
    }
    case 'twilio':
      return {
        gateway: sender,
        url: address('TWILIO_URL', 'https://api.twilio.com'),
        accountSid: needed('TWILIO_ACCOUNT_SID', value('TWILIO_ACCOUNT_SID')),
        authToken: needed('TWILIO_AUTH_TOKEN', secret('TWILIO_AUTH_TOKEN')),
        from: needed('SMS_NUMBER', value('SMS_NUMBER')),
      };
    case 'africastalking':
      return {
        gateway: sender,
        url: address('AFRICASTALKING_URL', 'https://api.africastalking.com'),
        username: needed('AFRICASTALKING_USERNAME', value('AFRICASTALKING_USERNAME')),
        apiKey: needed('AFRICASTALKING_API_KEY', secret('AFRICASTALKING_API_KEY')),
        from: value('SMS_NUMBER'),
      };
    default:
      problem(`SMS_SENDER must be webhook, twilio or africastalking, not ${sender}`);
      return undefined;
  }
}
