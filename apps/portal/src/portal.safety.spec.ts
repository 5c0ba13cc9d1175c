import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '@amparo/messages';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../test/cast.js';
import { FakeRegister } from '../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../test/portal.js';
import { someAgency, someLicence, withoutData } from '../test/records.js';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  fake.put('agency', someAgency('a-evil', '<script>alert(1)</script>" onload="x'));
  fake.put(
    'licence',
    someLicence('a-evil', '"><img src=x onerror=alert(1)>', 'suspended', {
      slug: 'evil',
      remark: '</style><script>x</script>',
    }),
  );
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});
const get = (url: string, headers: Record<string, string> = {}) => portal.app.inject({ url, headers });

describe('the budget: a page and everything needed to paint it', () => {
  const budget = 14 * 1024;
  it.each(['/', '/check?q=XA-REC-0117', '/check?q=a', '/agencies/a-harbour', '/licences/XA/XA-REC-0042?on=2026-09-14'])(
    '%s fits into 14 KB in every language',
    async (url) => {
      for (const lang of LANGUAGES) {
        const { body } = await get(url, { 'accept-language': lang });
        expect(body).not.toMatch(/ (?:src|srcset)="|<link rel="stylesheet"|@import|url\(/);
        expect(gzipSync(body).length).toBeLessThan(budget);
      }
    },
  );
});

describe('what people and registers write', () => {
  /** Everything a page says besides mark-up of its own. */
  const foreignTags = (html: string) =>
    withoutData(html).match(/<(?:script|img|iframe|object|svg on|form action="(?!\/))/g) ?? [];

  it('stays text in a page, whatever is asked', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        '<script>',
        '"><svg onload=alert(1)>',
        '</title><script>x',
        "' autofocus onfocus='x",
        '{{7*7}}',
        '</bdi></p><img src=x>',
        '\u202e\u0000<b>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, async (q) => {
        const { body } = await get(`/check?q=${encodeURIComponent(q)}`);
        expect(foreignTags(body)).toEqual([]);
        if (/[<>]/.test(q)) expect(body).not.toContain(q);
      }),
      { numRuns: 200 },
    );
  });

  it('stays text in a page, whatever a record holds', async () => {
    for (const url of [
      '/agencies/a-evil',
      '/licences/XA/evil',
      '/check?q=script',
      `/check?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
    ])
      expect(foreignTags((await get(url)).body)).toEqual([]);
  });

  it('stays text in the fields of a day', async () => {
    const { body } = await get(`/licences/XA/XA-REC-0042?on=${encodeURIComponent('"><script>x</script>')}`);
    expect(foreignTags(body)).toEqual([]);
  });
});

describe('the content security policy', () => {
  it('allows exactly the style that the page carries', async () => {
    const { body, headers } = await get('/');
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(body).not.toMatch(/ style="/);
  });

  it('comes with strict transport in production', async () => {
    const secure = await startPortal(fake, { production: true });
    const { headers } = await secure.app.inject({ url: '/' });
    expect(headers['strict-transport-security']).toContain('max-age=63072000');
    await secure.stop();
  });
});

describe('programs that ask by name', () => {
  const ask = (q: string) => get(`/check?q=${encodeURIComponent(q)}`, { accept: 'application/json' });

  it('are answered each time where they ask one after another, hundreds of names in a minute', async () => {
    portal.clock.set(new Date(Math.ceil(portal.clock.now() / 60_000) * 60_000).toISOString());
    const statuses = new Set<number>();
    for (let asked = 0; asked < 250; asked += 1)
      statuses.add((await ask(`Harbour Manpower ${'ab'.repeat(asked % 20)}`)).statusCode);
    expect([...statuses]).toEqual([200]);
  });

  it('are slowed, then refused; numbers and people are not', async () => {
    portal.clock.set(new Date(Math.ceil((portal.clock.now() + 1) / 60_000) * 60_000).toISOString());
    fake.heartbeat();
    const answers = await Promise.all(Array.from({ length: 610 }, () => ask('Harbour Bridge Manpower')));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused.length).toBe(10);
    expect(refused[0]?.headers['retry-after']).toMatch(/^\d+$/);
    expect(refused[0]?.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect((await ask('XA-REC-0117')).statusCode).toBe(200);
    expect((await get('/check?q=Harbour+Bridge+Manpower')).statusCode).toBe(200);
    portal.clock.advance(60_000);
    fake.heartbeat();
    expect((await ask('Harbour Bridge Manpower')).statusCode).toBe(200);
  });
});
