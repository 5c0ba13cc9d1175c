import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { chromiumPath } from '../src/chromium.mjs';
import type { Account } from './stack.setup.js';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-first-run',
];

/** Where the product runs, and who may sign in. */
export const stack = () => inject('stack');

export function accountOf(role: string): Account {
  const account = stack().accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`The demo has no account of the role ${role}`);
  return account;
}

/** A reader who wants nothing to move: what is half faded has no contrast that could be measured. */
const READER = {
  viewport: { width: 1280, height: 900 },
  locale: 'en',
  reducedMotion: 'reduce',
} as const satisfies BrowserContextOptions;

/** How long a step waits for what it needs: long enough for two browsers and the whole product on a slow machine of two cores. */
const PATIENCE_MS = 90_000;

/** Requests without an answer yet. */
const unanswered = new WeakMap<BrowserContext, Set<unknown>>();

interface Fixtures {
  browser: Browser;
  /** A fresh page with a memory of its own; options as for a Playwright context (`viewport`, `locale`, `javaScriptEnabled`). */
  open: (options?: BrowserContextOptions) => Promise<Page>;
}

const own = ({ hostname, protocol }: URL) => hostname === 'localhost' || protocol === 'data:' || protocol === 'blob:';

/**
 * A journey in a real browser. Whatever it opens must not ask anything of the outside, and no script of it may break: both
 * are checked after each one.
 */
export const journey = base.extend<Fixtures>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- a fixture names what it needs, and this one needs nothing
    async ({}, use) => {
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET, ...sandbox] });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  open: async ({ browser }, use) => {
    const abroad: string[] = [];
    const broken: string[] = [];
    const contexts: Awaited<ReturnType<Browser['newContext']>>[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...READER, ...options });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      context.on('request', (request) => void (own(new URL(request.url())) || abroad.push(request.url())));
      const asked = new Set<unknown>();
      unanswered.set(context, asked);
      context.on('request', (request) => void asked.add(request));
      context.on('requestfinished', (request) => void asked.delete(request));
      context.on('requestfailed', (request) => void asked.delete(request));
      context.on('weberror', (error) => void broken.push(error.error().message));
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(abroad, 'requests to the outside').toEqual([]);
    expect(broken, 'scripts that broke').toEqual([]);
  },
});

const QUIET_FRAMES = 8;
const frame = (page: Page) => page.evaluate('new Promise((done) => requestAnimationFrame(done))');

/** Waits until the page has its heading, and for some frames asked for nothing more and showed that nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  for (let quiet = 0; quiet < QUIET_FRAMES;) {
    await frame(page);
    const isQuiet = (unanswered.get(page.context())?.size ?? 0) === 0;
    quiet = isQuiet && (await page.locator('main .MuiCircularProgress-root').count()) === 0 ? quiet + 1 : 0;
  }
}

/** A hint that is open only because the pointer or the focus rests there floats above the page, and belongs to no part of it. */
const READ = `axe.run({ exclude: ['[role=tooltip]'] }, { resultTypes: ['violations'] })`;

/**
 * Fails with every accessibility fault axe finds on the page: rule, place and what is wrong. Axe is put into a document once: the
 * console's pages are one document, and reading axe itself takes longer than most of what it then reads.
 */
export async function checkAxe(page: Page): Promise<void> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(READ);
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => ({ id, help, target: String(target), html })),
  );
  expect(faults, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing sticks out sideways: a phone's page scrolls in one direction only. */
export async function checkNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(over, `pixels of sideways scrolling on ${page.url()}`).toBe(0);
}
