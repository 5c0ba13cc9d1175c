import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { languages } from '@amparo/messages';
import { expect } from 'vitest';
import { checkAxe, checkNoSideways, journey, stack } from './journey.js';

const PHONE = { viewport: { width: 360, height: 740 } };
const PLAIN = { ...PHONE, javaScriptEnabled: false };
const LANGUAGES = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const;
const BUDGET = 14 * 1024;

interface Licence {
  readonly register: string;
  readonly slug: string;
  readonly number: string;
  readonly agencyId: string;
  readonly source: object | null;
  readonly timeline: readonly {
    status: string;
    effectiveFrom: string;
    effectiveTo: string | null;
    recordedTo: string | null;
  }[];
}

const snapshotLines = (): string[] =>
  readFileSync(path.join(stack().dataDir, 'portal', 'snapshot.ndjson'), 'utf8').split('\n');

/** The licences as the portal saved them, so that a journey can pick one of each status. */
function licences(): Licence[] {
  return snapshotLines()
    .filter((line) => line.includes('"kind":"licence"'))
    .map((line) => (JSON.parse(line) as { record: Licence }).record);
}
const statusNow = ({ timeline }: Licence): string | undefined => {
  const now = new Date().toISOString();
  return timeline.find(
    ({ effectiveFrom, effectiveTo, recordedTo }) =>
      recordedTo === null && effectiveFrom <= now && (effectiveTo === null || now < effectiveTo),
  )?.status;
};
function licenceThatIs(status: string): Licence {
  const licence = licences().find((candidate) => candidate.source === null && statusNow(candidate) === status);
  if (!licence) throw new Error(`the demo has no licence that is ${status}`);
  return licence;
}

const address = (where: string, lang: string): string => {
  const url = new URL(where, stack().portalUrl);
  url.searchParams.set('lang', lang);
  return url.href;
};
const check = ({ number }: Licence): string => `/check?q=${encodeURIComponent(number)}`;

/** The page of the first entry of a list. */
function entryOn(list: string): string {
  const line = snapshotLines().find((one) => one.includes('"kind":"listing"') && one.includes(`"list":"${list}"`));
  if (!line) throw new Error(`the demo has no entry on ${list}`);
  return `/listings/${(JSON.parse(line) as { id: string }).id}`;
}

/** One that is approved, of the demo's agencies. */
function jobOrder(): string {
  const line = snapshotLines().find(
    (text) => text.includes('"kind":"job_order"') && text.includes('"status":"approved"'),
  );
  if (!line) throw new Error('the demo has no approved job order');
  return `/job-orders/${(JSON.parse(line) as { id: string }).id}`;
}

/** A firm that the public may object to. */
function notice(): string {
  const line = snapshotLines().find((text) => text.includes('"kind":"notice"'));
  if (!line) throw new Error('the demo has no public notice');
  return `/notices/${(JSON.parse(line) as { record: { number: string } }).record.number}`;
}

const pages = (): string[] => {
  const { agencyId, register, slug } = licenceThatIs('suspended');
  const licence = `/licences/${register}/${encodeURIComponent(slug)}`;
  return [
    '/',
    '/how-to-check',
    '/check?q=',
    '/check?q=nobody+of+this+name',
    ...['licensed', 'licensed_with_conditions', 'suspended', 'expired'].map((status) => check(licenceThatIs(status))),
    `/agencies/${agencyId}`,
    `/agencies/${agencyId}/card`,
    `/follow/${agencyId}`,
    '/follow/confirm/AbCdEfGh_-kLmNoP',
    '/follow/stop/AbCdEfGh_-kLmNoP',
    jobOrder(),
    `${licence}?on=2026-01-15&knownOn=2026-01-10`,
    `${licence}?on=nonsense`,
    '/proofs',
    '/scan',
    '/q?code=nothing',
    '/q/no.such.code',
    '/fees',
    '/fees?country=JP',
    '/notices',
    notice(),
    '/lists',
    '/lists/world-bank',
    '/lists/world-bank?q=hebei&page=2',
    '/lists/debarred',
    '/lists/debarred/releases/2',
    ...['debarred', 'unlicensed', 'debarred-firms'].map(entryOn),
    '/nowhere',
  ];
};

for (const [lang, dir] of LANGUAGES)
  journey(`every kind of page can be read by all, on a phone: ${lang}`, async ({ open }) => {
    const page = await open(PHONE);
    for (const where of pages()) {
      await page.goto(address(where, lang));
      expect(await page.getAttribute('html', 'dir')).toBe(dir);
      await checkAxe(page);
      await checkNoSideways(page);
      expect(gzipSync(await page.content()).length, `${where} compressed`).toBeLessThan(BUDGET);
    }
  });

/** In the languages of the officers' screens every page is looked at; in the others, one of each kind. */
for (const { code, direction } of languages.filter(({ code: lang }) => !LANGUAGES.some(([whole]) => whole === lang)))
  journey(`the pages by which somebody decides can be read by all, on a phone: ${code}`, async ({ open }) => {
    const page = await open(PHONE);
    const { agencyId } = licenceThatIs('suspended');
    const standings = [licenceThatIs('suspended'), licenceThatIs('licensed')].map(check);
    const follow = [`/follow/${agencyId}`, '/follow/confirm/AbCdEfGh_-kLmNoP', '/follow/stop/AbCdEfGh_-kLmNoP'];
    for (const where of [
      '/',
      '/how-to-check',
      ...standings,
      ...follow,
      '/check?q=harbour',
      '/complain',
      '/scan',
      '/q/no.such.code',
      '/fees?country=JP',
      '/lists',
    ]) {
      await page.goto(address(where, code));
      expect(await page.getAttribute('html', 'dir')).toBe(direction);
      expect(await page.locator('main [lang]:not(bdi)').count(), `${where}: words in another language`).toBe(0);
      await page.locator('nav.languages summary').click();
      await checkAxe(page);
      await checkNoSideways(page);
      expect(gzipSync(await page.content()).length, `${where} compressed`).toBeLessThan(BUDGET);
    }
  });

journey('a job seeker checks an agency without scripts, from the start page to the reasons', async ({ open }) => {
  const suspended = licenceThatIs('suspended');
  const page = await open(PLAIN);
  await page.goto(address('/', 'en'));
  await page.getByRole('searchbox').fill(suspended.number);
  await page.getByRole('button', { name: 'Check' }).click();
  expect(await page.locator('h1').innerText()).toBe('May not recruit');
  expect(await page.locator('.standing').innerText()).toContain('Licence suspended');
  await page.getByRole('link', { name: suspended.number }).first().click();
  await page.getByRole('heading', { name: 'Decisions and their reasons' }).waitFor();
  await page.getByRole('navigation', { name: 'Language' }).locator('summary').click();
  await page.getByRole('link', { name: 'العربية' }).click();
  expect(await page.locator('.standing .word').first().innerText()).toBe('لا يحق له التوظيف');
});

journey('a past day is asked for by a form, and a day that is none is said to be none', async ({ open }) => {
  const { register, slug } = licenceThatIs('revoked');
  const page = await open(PLAIN);
  await page.goto(address(`/licences/${register}/${encodeURIComponent(slug)}`, 'en'));
  await page.getByLabel('Which day?').fill('2024-06-01');
  await page.getByRole('button', { name: 'Show that day' }).click();
  await page.getByRole('heading', { name: 'On 1 June 2024' }).waitFor();
  await page.goto(address(`/licences/${register}/${encodeURIComponent(slug)}?on=2024-02-31`, 'en'));
  expect(await page.getByLabel('Which day?').inputValue()).toBe('2024-02-31');
  expect(await page.locator('#on-error').innerText()).toContain('is not a day');
});

journey('nothing is found by pressing the button too early, and what was typed stays', async ({ open }) => {
  const page = await open(PLAIN);
  await page.goto(address('/', 'es'));
  await page.getByRole('button', { name: 'Comprobar' }).click();
  await page.getByText('Escriba algo primero').waitFor();
  await page.getByRole('searchbox').fill('x'.repeat(301));
  await page.getByRole('button', { name: 'Comprobar' }).click();
  expect(await page.getByRole('searchbox').inputValue()).toHaveLength(301);
});

journey('a list is read, searched and downloaded without scripts, from the start page on', async ({ open }) => {
  const page = await open(PLAIN);
  await page.goto(address('/', 'en'));
  await page.getByRole('link', { name: 'Lists of the sanctioned' }).click();
  await page.getByRole('link', { name: 'World Bank' }).click();
  await page.getByLabel('Look for a name on this list').fill('grand motors');
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('link', { name: 'GRAND MOTORS LLC' }).click();
  expect(await page.locator('main').innerText()).toContain('Obstructive practices');
  await page.goto(address('/lists/debarred', 'en'));
  await page
    .getByRole('link', { name: /^Release \d+ of/ })
    .first()
    .click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'list.csv' }).click();
  expect((await download).suggestedFilename()).toBe('list.csv');
});

journey('the keyboard alone is enough', async ({ open }) => {
  const page = await open(PHONE);
  await page.goto(address('/', 'en'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(licenceThatIs('licensed').number);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/check\?/);
  expect(await page.locator('h1').innerText()).toBe('May recruit');
});

journey(
  'a neighbour objects to a firm that asks for a licence, without scripts and without a name',
  async ({ open }) => {
    const page = await open(PLAIN);
    await page.goto(address('/', 'en'));
    await page.getByRole('link', { name: 'Firms that ask for a licence' }).click();
    await page.getByRole('link', { name: 'Bright Harbour' }).click();
    await page.getByLabel('Your name').fill('Sunita');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').or(page.locator('.error')).first().waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Sunita');
    await page.getByLabel('Your name').fill('');
    await page
      .getByLabel('What speaks against this firm')
      .fill('They sent my brother to work that nobody had told him of.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Your objection has arrived' }).waitFor();
  },
);

journey(
  'a pasted advertisement is read, and what is wrong in it shown, in one language and the next',
  async ({ open }) => {
    const text = `COOKS NEEDED!\nLicence no. ${licenceThatIs('licensed').number}\nWhatsApp +1 202 555 0190`;
    const page = await open({ ...PLAIN, ...PHONE });
    await page.goto(address('/', 'en'));
    await page.getByText('Check a whole advertisement').click();
    await page.getByRole('button', { name: 'Check the offer' }).click();
    await page.getByText('Paste the advertisement or message, or').first().waitFor();
    await page.getByLabel('The advertisement or message').fill(text);
    await page.getByRole('button', { name: 'Check the offer' }).click();
    expect(await page.locator('h1').innerText()).toBe('Careful: one thing does not fit');
    expect(await page.locator('mark.bad').innerText()).toContain('+1 202 555 0190');
    for (const dir of ['ltr', 'rtl']) {
      expect(await page.getAttribute('html', 'dir')).toBe(dir);
      await checkNoSideways(page);
      expect(gzipSync(await page.content()).length).toBeLessThan(BUDGET);
      if (dir === 'rtl') break;
      await page.locator('nav.languages summary').click();
      await page.getByRole('button', { name: 'العربية' }).click();
    }
    expect(await page.locator('h1').innerText()).toBe('انتبه: شيء واحد لا يتطابق');
    expect(await page.locator('#text').inputValue()).toBe(text);
    const withScripts = await open(PHONE);
    await withScripts.goto(address('/', 'ar'));
    await withScripts.locator('main summary').first().click();
    await withScripts.locator('#text').fill(text);
    await withScripts.locator('#offer > button').click();
    await checkAxe(withScripts);
  },
);

journey('an answer is kept as a proof, and found again by its code', async ({ open }) => {
  const page = await open({ ...PLAIN, ...PHONE });
  await page.goto(address(check(licenceThatIs('suspended')), 'en'));
  await page.getByRole('button', { name: 'Make a dated proof' }).click();
  await page.getByRole('heading', { name: 'What the register said on' }).waitFor();
  expect(await page.locator('.standing').innerText()).toContain('May not recruit');
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(page.url())?.[0] ?? '';
  await checkNoSideways(page);
  expect(gzipSync(await page.content()).length).toBeLessThan(BUDGET);
  await page.goto(address('/', 'en'));
  await page.getByRole('link', { name: 'Look at a proof' }).click();
  await page.getByLabel('Code of the proof').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Show the proof' }).click();
  await page.getByRole('heading', { name: 'What the register said on' }).waitFor();
  const arabic = await open(PHONE);
  await arabic.goto(address(`/proofs/${code}`, 'ar'));
  await checkAxe(arabic);
  await checkNoSideways(arabic);
});
