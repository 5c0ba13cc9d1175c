/** Sites where a page, not the host, says whose it is. */
const PLATFORMS: Readonly<Record<string, string>> = {
  'facebook.com': 'facebook.com',
  'fb.com': 'facebook.com',
  'fb.me': 'facebook.com',
  'instagram.com': 'instagram.com',
  'tiktok.com': 'tiktok.com',
  'twitter.com': 'x.com',
  'x.com': 'x.com',
  'youtube.com': 'youtube.com',
  'linkedin.com': 'linkedin.com',
  't.me': 't.me',
  'telegram.me': 't.me',
  'wa.me': 'wa.me',
  'line.me': 'line.me',
  'vk.com': 'vk.com',
  'blogspot.com': 'blogspot.com',
  'wordpress.com': 'wordpress.com',
  'google.com': 'google.com',
};
/** Mailboxes anybody can open: their host says nothing about who writes. */
const SHARED_MAIL = new Set(['gmail.com', 'googlemail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'live.com']);

const SUBDOMAIN = /^(?:www\d?|m|mobile|web|[a-z]{2}-[a-z]{2})\./;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}]{2,63}$/u;

export type LinkKind = 'email' | 'web' | 'social' | 'handle';
export interface AskedLink {
  readonly kind: LinkKind;
  /** The whole normalised address. */
  readonly value: string;
  /** Shorter addresses it lies under, the nearest first: parent paths, then the host, then the hosts above it. */
  readonly under: readonly string[];
}

/** Host and path as the register writes them: no scheme, port, `www.`, query, fragment or trailing slash. */
export function normaliseLink(text: string): string {
  const bare = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[?#].*$/s, '');
  const slash = bare.indexOf('/');
  const whole = slash < 0 ? bare : bare.slice(0, slash);
  const path = slash < 0 ? '' : bare.slice(slash).replace(/\/+/g, '/').replace(/\/$/, '');
  const named = whole.replace(/^.*@/, '').replace(/:\d*$/, '').replace(/\.$/, '').replace(SUBDOMAIN, '');
  return (PLATFORMS[named] ?? named) + path;
}

const hostOf = (value: string): string => value.split('/', 1)[0] ?? value;
export const isPlatform = (value: string): boolean => Object.values(PLATFORMS).includes(hostOf(value));

function above(value: string): string[] {
  const host = hostOf(value);
  if (isPlatform(value)) return [];
  const shorter: string[] = [];
  for (let path = value; path.length > host.length;) {
    path = path.slice(0, path.lastIndexOf('/'));
    shorter.push(path);
  }
  const labels = host.split('.');
  for (let first = 1; first <= labels.length - 2; first += 1) shorter.push(labels.slice(first).join('.'));
  return shorter;
}

/** The handle of a page on a platform, under which people ask for it: `facebook.com/alnoor` → `alnoor`. */
export function handleOf(value: string): string | undefined {
  const handle = (isPlatform(value) ? value.slice(value.indexOf('/') + 1) : value).replace(/^@/, '');
  return handle === '' || handle.includes('/') || handle.includes('.') ? undefined : handle;
}

/** A question that is one link, host, e-mail address or @handle; undefined for anything else. */
export function askedLink(question: string): AskedLink | undefined {
  const text = question
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[.,;]+$/, '');
  if (text.length > 500 || /\s/.test(text)) return undefined;
  if (/^@[\p{L}\p{N}_.-]{2,64}$/u.test(text)) return { kind: 'handle', value: text.slice(1).toLowerCase(), under: [] };
  const email = /^([^\s@/]+)@([^\s@/]+)$/.exec(text.toLowerCase());
  if (email?.[2] !== undefined && HOST.test(email[2]))
    return {
      kind: 'email',
      value: email[0],
      under: SHARED_MAIL.has(email[2]) ? [] : [email[2], ...above(email[2])],
    };
  const value = normaliseLink(text);
  if (!HOST.test(hostOf(value))) return undefined;
  return { kind: isPlatform(value) ? 'social' : 'web', value, under: above(value) };
}
