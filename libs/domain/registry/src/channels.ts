import type { ChannelKind } from './agency.js';

const withoutScheme = (value: string): string => value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^www\./i, '');

function link(value: string): string | null {
  const text = withoutScheme(value.trim());
  if (!URL.canParse(`https://${text}`)) return null;
  const { hostname, pathname } = new URL(`https://${text}`);
  return hostname.includes('.') ? `${hostname}${pathname.replace(/\/+$/, '').toLowerCase()}` : null;
}

/** The form in which a channel is compared; null where it isn't one. Phones come parsed to E.164 already; accounts are hashed after. */
export const CHANNEL_FORMS: Readonly<Record<ChannelKind, (value: string) => string | null>> = {
  phone: (value) => (/^\+[1-9]\d{6,14}$/.test(value) ? value : null),
  email: (value) => {
    const text = value.trim().toLowerCase();
    return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? text : null;
  },
  web: link,
  social: link,
  messaging: (value) => {
    const text = value.trim().toLowerCase();
    return /^[^\s]{3,200}$/.test(text) ? withoutScheme(text) : null;
  },
  bank: (value) => accountNumber(value),
  wallet: (value) => accountNumber(value),
};

function accountNumber(value: string): string | null {
  const text = value.replace(/[\s-]/g, '').toUpperCase();
  return /^[0-9A-Z]{5,34}$/.test(text) ? text : null;
}
