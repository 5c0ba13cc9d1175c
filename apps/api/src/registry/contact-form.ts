import { CHANNEL_FORMS, type ChannelKind } from '@amparo/registry';
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
