import type { RunningPortal } from './portal.js';

/** Words that nobody but the team may ever see. */
export const CANARY = {
  story: 'CANARY-STORY they kept my passport\nأخذوا جوازي',
  place: 'CANARY-PLACE 4 Mill Lane',
  wish: 'CANARY-WISH give it back',
  name: 'CANARY-NAME Sunita',
  reach: 'CANARY-REACH +1 202 555 0142',
  tongue: 'CANARY-TONGUE',
  relation: 'CANARY-RELATION my sister',
} as const;

export const ANSWERS: Readonly<Record<string, string | readonly string[]>> = {
  danger: 'no',
  kind: 'phone',
  contact: '+1 202 555 0199',
  what: ['FEE-OVER', 'DOC-WITH'],
  district: 'Port Liana',
  month: '03',
  year: '2026',
  amount: '1,200.50',
  currency: 'USD',
  ...CANARY,
};
const ASKED: Readonly<Record<string, readonly string[]>> = {
  danger: ['danger'],
  about: ['kind', 'contact'],
  what: ['what'],
  where: ['district', 'month', 'year', 'amount', 'currency'],
  story: ['story', 'place', 'wish'],
  you: ['name', 'reach', 'tongue', 'relation'],
};

type Values = Record<string, string | readonly string[]>;
export interface FileToSend {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly field?: string;
}
/** Of an answer, what a visitor looks at. */
export type Answer = Pick<
  Awaited<ReturnType<RunningPortal['app']['inject']>>,
  'statusCode' | 'headers' | 'body' | 'json'
>;
export interface Sending {
  readonly url: string;
  readonly method?: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}
/** Whatever takes requests: a portal within the test, or one at an address. */
export interface Door {
  readonly app: { inject(sending: Sending): Promise<Answer> };
}

/** Every hidden value of the page's form, as a browser without scripts sends it back. */
export function hiddenIn(html: string): Values {
  const values: Values = {};
  const form = /<form id="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const [, name = ''] = / name="(\w+)"/.exec(input) ?? [];
    values[name] = unescaped(/ value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return values;
}

export const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export const h1Of = (html: string): string => unescaped(/<h1>([^<]*)/.exec(html)?.[1] ?? '');
export const receiptIn = (html: string): string =>
  [...(/<p class="receipt"[\s\S]*?<\/p>/.exec(html)?.[0] ?? '').matchAll(/\d{4}/g)].join('');

export class Visitor {
  html = '';
  cookie = '';

  constructor(
    private readonly portal: Door,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async get(url: string): Promise<Answer> {
    return this.keep(await this.portal.app.inject({ url, headers: this.sent() }));
  }

  async post(url: string, values: Values): Promise<Answer> {
    const payload = new URLSearchParams(pairs(values)).toString();
    const headers = { ...this.sent(), 'content-type': 'application/x-www-form-urlencoded' };
    return this.keep(await this.portal.app.inject({ method: 'POST', url, headers, payload }));
  }

  async upload(url: string, values: Values, files: readonly FileToSend[] = []): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of pairs(values)) form.append(name, value);
    for (const { name, bytes, field = 'files' } of files) form.append(field, new Blob([bytes as BlobPart]), name);
    const request = new Request('http://portal', { method: 'POST', body: form });
    const headers = { ...this.sent(), 'content-type': request.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await request.arrayBuffer());
    return this.keep(await this.portal.app.inject({ method: 'POST', url, headers, payload }));
  }

  /** Answers the questions one after the other, carrying along what the page carries. */
  async answer(answers: Values = ANSWERS, until = 'review'): Promise<Answer> {
    let last = await this.get('/complain');
    for (const [question, fields] of Object.entries(ASKED)) {
      if (question === until) break;
      const own = Object.fromEntries(fields.map((field) => [field, answers[field] ?? '']));
      last = await this.post(`/complain/${question}`, { ...hiddenIn(this.html), ...own, go: 'next' });
      if (last.statusCode !== 200) break;
    }
    return last;
  }

  send(files: readonly FileToSend[] = [], more: Values = {}): Promise<Answer> {
    return this.upload('/complain/review', { ...hiddenIn(this.html), go: 'send', ...more }, files);
  }

  private keep(answer: Answer): Answer {
    if (/text\/html/.test(String(answer.headers['content-type']))) this.html = answer.body;
    const [cookie] = [answer.headers['set-cookie']].flat();
    if (typeof cookie === 'string') this.cookie = cookie.split(';')[0] ?? '';
    return answer;
  }

  private sent(): Record<string, string> {
    return { accept: 'text/html', ...this.headers, ...(this.cookie === '' ? {} : { cookie: this.cookie }) };
  }
}

const pairs = (values: Values): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));

export const jpeg = (name = 'paper.jpg', size = 2000): FileToSend => ({
  name,
  bytes: Uint8Array.from(
    { length: size },
    (_, at) => [0xff, 0xd8, 0xff, 0xe0][at] ?? 'CANARY-FILE'.charCodeAt(at % 11),
  ),
});
