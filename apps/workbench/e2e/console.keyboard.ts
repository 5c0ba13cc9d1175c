import type { Page } from 'playwright-core';
import { accountOf, stack } from './journey.js';
import type { Account } from './stack.setup.js';

/** What the focused element is called: its label, its own text, or the label that points at it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const label = element?.labels?.[0]?.textContent ?? '';
  return element?.getAttribute('aria-label') || label || element?.textContent || '';
})()`;

/** Tabs on until the focus stands on what is called so. A control the keyboard can't reach fails here. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = String(await page.evaluate(FOCUSED))
      .replace(/[\s\u2009*]+$/u, '')
      .trim();
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab never reached ${String(name)}; it passed ${passed.slice(-40).join(' | ')}`);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

export async function fill(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Signs in with the keys alone: the first field has the focus by itself. */
export async function signIn(page: Page, who: string | Account): Promise<void> {
  const { username, password } = typeof who === 'string' ? accountOf(who) : who;
  await page.goto(stack().consoleUrl);
  await page.locator('input[name=username]:focus').waitFor();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.locator('nav#menu').waitFor({ state: 'attached' });
}
