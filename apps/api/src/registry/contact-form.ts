import { createHmac } from 'node:crypto';
import { ACCOUNT_KINDS, CHANNEL_FORMS, type ChannelKind } from '@amparo/registry';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';

/** A way to reach somebody in the form in which it is compared, and as people write it; null where it isn't one. */
export function contactForm(
  kind: ChannelKind,
  value: string,
  country: string,
): { readonly value: string; readonly display: string } | null {
  const parsed = kind === 'phone' ? parsePhoneNumberFromString(value, country as CountryCode) : undefined;
  const form = CHANNEL_FORMS[kind](kind === 'phone' ? (parsed?.isValid() ? parsed.number : '') : value);
  return form === null ? null : { value: form, display: parsed?.formatInternational() ?? value.trim() };
}

/** As a channel is kept: an account as a keyed hash, so that it can be matched but never read back. */
export function keptContact(
  kind: ChannelKind,
  value: string,
  country: string,
  pepper: string,
): { readonly value: string; readonly display: string | null } | null {
  const form = contactForm(kind, value, country);
  if (form === null || !ACCOUNT_KINDS.includes(kind)) return form;
  return { value: createHmac('sha256', pepper).update(`account ${form.value}`).digest('hex'), display: null };
}
