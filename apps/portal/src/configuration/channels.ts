import { isLanguage, type Language, LANGUAGES, OFFICE_LANGUAGES } from '@amparo/messages';
import { isWebhookSecret } from '../channels/signatures.js';

/** How messages of telephones come in and answers go out; what is not set up is not there. */
export interface Channels {
  /** Any gateway that signs its calls as Standard Webhooks says, and sends what it is answered. */
  readonly generic?: { readonly secret: string };
  readonly twilio?: { readonly authToken: string };
  readonly africasTalking?: {
    readonly username: string;
    readonly apiKey: string;
    /** Their calls carry no signature: this secret is part of the address that they are given. */
    readonly callbackToken: string;
    readonly url: string;
  };
  readonly whatsApp?: {
    readonly appSecret: string;
    readonly verifyToken: string;
    readonly accessToken: string;
    /** With the version of the Graph API. */
    readonly url: string;
  };
  /** Languages of the USSD menu in their order: as many as a screen of the country's telephones shows. */
  readonly ussdLanguages: readonly Language[];
  /** What the public dials, to stand on the pages. */
  readonly numbers: { readonly sms?: string; readonly ussd?: string; readonly whatsApp?: string };
}

interface Reading {
  readonly value: (name: string) => string | undefined;
  /** The value, or that of the file that `<name>_FILE` names. */
  readonly secret: (name: string) => string | undefined;
  readonly url: (name: string, fallback: string) => string;
  readonly problem: (sentence: string) => void;
}

const SHORTEST_TOKEN = 24;

export function readChannels({ value, secret, url, problem }: Reading): Channels {
  /** All of them, or none: a gateway that is half set up would lose messages. */
  const together = <Name extends string>(asked: Readonly<Record<Name, string | undefined>>) => {
    const entries = Object.entries<string | undefined>(asked);
    const missing = entries.filter(([, given]) => given === undefined).map(([name]) => name);
    if (missing.length === entries.length) return undefined;
    for (const name of missing) problem(`${name} is missing: the others of its gateway are set.`);
    return missing.length === 0 ? (asked as Record<Name, string>) : undefined;
  };
  const generic = secret('SMS_SECRET');
  if (generic !== undefined && !isWebhookSecret(generic))
    problem('SMS_SECRET is not a secret of the form whsec_<24 to 64 bytes in base64>.');
  const twilio = secret('TWILIO_AUTH_TOKEN');
  const talking = together({
    AFRICASTALKING_USERNAME: value('AFRICASTALKING_USERNAME'),
    AFRICASTALKING_API_KEY: secret('AFRICASTALKING_API_KEY'),
    AFRICASTALKING_CALLBACK_TOKEN: secret('AFRICASTALKING_CALLBACK_TOKEN'),
  });
  if (talking && talking.AFRICASTALKING_CALLBACK_TOKEN.length < SHORTEST_TOKEN)
    problem(`AFRICASTALKING_CALLBACK_TOKEN is too short to be a secret: it needs ${SHORTEST_TOKEN} characters.`);
  const whatsApp = together({
    WHATSAPP_APP_SECRET: secret('WHATSAPP_APP_SECRET'),
    WHATSAPP_VERIFY_TOKEN: secret('WHATSAPP_VERIFY_TOKEN'),
    WHATSAPP_ACCESS_TOKEN: secret('WHATSAPP_ACCESS_TOKEN'),
  });
  return {
    ...(generic === undefined ? {} : { generic: { secret: generic } }),
    ...(twilio === undefined ? {} : { twilio: { authToken: twilio } }),
    ...(talking && {
      africasTalking: {
        username: talking.AFRICASTALKING_USERNAME,
        apiKey: talking.AFRICASTALKING_API_KEY,
        callbackToken: talking.AFRICASTALKING_CALLBACK_TOKEN,
        url: url('AFRICASTALKING_URL', 'https://api.africastalking.com'),
      },
    }),
    ...(whatsApp && {
      whatsApp: {
        appSecret: whatsApp.WHATSAPP_APP_SECRET,
        verifyToken: whatsApp.WHATSAPP_VERIFY_TOKEN,
        accessToken: whatsApp.WHATSAPP_ACCESS_TOKEN,
        url: url('WHATSAPP_URL', 'https://graph.facebook.com/v23.0'),
      },
    }),
    ussdLanguages: ussdLanguages(value('USSD_LANGUAGES'), problem),
    numbers: Object.fromEntries(
      Object.entries({ sms: 'SMS_NUMBER', ussd: 'USSD_CODE', whatsApp: 'WHATSAPP_NUMBER' }).flatMap(
        ([channel, name]) => {
          const number = value(name);
          return number === undefined ? [] : [[channel, number]];
        },
      ),
    ),
  };
}

const MOST_LANGUAGES = 4;

function ussdLanguages(text: string | undefined, problem: Reading['problem']): readonly Language[] {
  if (text === undefined) return OFFICE_LANGUAGES;
  const codes = text.split(',').map((code) => code.trim());
  const known = codes.filter(isLanguage);
  if (known.length !== codes.length || known.length > MOST_LANGUAGES)
    problem(`USSD_LANGUAGES is "${text}": name up to ${MOST_LANGUAGES} of ${LANGUAGES.join(', ')}.`);
  return known;
}
