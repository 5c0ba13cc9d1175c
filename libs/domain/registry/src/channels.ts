import type { ChannelKind } from './agency.js';

/** Second names of the sites where people keep their pages. Readers of the public record compare the same way. */
const SAME_SITE: Readonly<Record<string, string>> = {
  'fb.com': 'facebook.com',
  'fb.me': 'facebook.com',
  'twitter.com': 'x.com',
  'telegram.me': 't.me',
};
const SUBDOMAIN = /^(?:www\d?|m|mobile|web|[a-z]{2}-[a-z]{2})\./;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]{1,62}$/u;

/** Host and path: no scheme, port, `www.`, query, fragment or trailing slash; a host in its own script stays in it. */
function link(value: string): string | null {
  const bare = value
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[?#].*$/s, '');
  const [whole = '', ...rest] = bare.split('/');
  const host = whole.replace(/:\d*$/, '').replace(/\.$/, '').replace(SUBDOMAIN, '');
  const path = rest.filter((part) => part !== '');
  if (!HOST.test(host) || path.some((part) => /\s/.test(part))) return null;
  return [SAME_SITE[host] ?? host, ...path].join('/');
}

function email(value: string): string | null {
  const text = value.normalize('NFKC').trim().toLowerCase();
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? text : null;
}

/** A messaging account is a phone number, a link to it, or a handle. */
function messaging(value: string): string | null {
  const text = value.normalize('NFKC').trim().toLowerCase();
  if (/^\+?[\d\s().-]{7,24}$/.test(text)) return text.replace(/[^+\d]/g, '');
  return link(text) ?? (/^\S{3,200}$/.test(text) ? text : null);
}

function accountNumber(value: string): string | null {
  const text = value.replace(/[\s-]/g, '').toUpperCase();
  return /^[0-9A-Z]{5,34}$/.test(text) ? text : null;
}

/** The form in which a channel is compared; null where it isn't one. Phones come parsed to E.164 already; accounts are hashed after. */
export const CHANNEL_FORMS: Readonly<Record<ChannelKind, (value: string) => string | null>> = {
  phone: (value) => (/^\+[1-9]\d{6,14}$/.test(value) ? value : null),
  email,
  web: link,
  social: link,
  messaging,
  bank: accountNumber,
  wallet: accountNumber,
};
