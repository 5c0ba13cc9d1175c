import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from '../src/chromium.mjs';
import { freePort } from '../src/postgres.mjs';
import { prepare } from '../src/prepare.mjs';
import { bootStack } from '../src/stack.mjs';

export interface Account {
  username: string;
  password: string;
  role: string;
  name: string;
  apiKey?: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    stack: {
      portalUrl: string;
      consoleUrl: string;
      apiUrl: string;
      mailUrl: string;
      dataDir: string;
      accounts: Account[];
    };
  }
}

/** The whole product as `npm start` runs it, once for all journeys, on ports and data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Without a browser nothing here can run: said before anything is started.
  chromiumPath();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-e2e-'));
  const told: string[] = [];
  const say = (line: string) => void told.push(line);
  await prepare({ logs: path.join(dataDir, 'logs'), script: 'vitest', say });
  const [apiPort, portalPort, mailPort] = [await freePort(), await freePort(), await freePort()];
  const settings = { dataDir, apiPort, portalPort, mailPort, catchesMail: true, demo: true, external: null };
  const stack = bootStack(settings, { say, fail: (sentence) => console.error(sentence) });
  const stop = async () => {
    await stack.stop();
    if (!process.env['KEEP_E2E_DATA']) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await stack.ready;
  } catch (error) {
    console.error(told.join('\n'));
    await stop();
    throw error;
  }
  project.provide('stack', {
    portalUrl: `http://localhost:${portalPort}`,
    consoleUrl: `http://localhost:${apiPort}/console`,
    apiUrl: `http://localhost:${apiPort}`,
    mailUrl: `http://localhost:${mailPort}`,
    dataDir,
    accounts: JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[],
  });
  return stop;
}
