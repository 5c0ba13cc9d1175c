import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Clock as PortalClock } from '../../../portal/src/clock.js';
import { createPortal } from '../../../portal/src/portal.js';
import { noteSigner } from '../../src/audit/signed-note.js';
import type { Api } from '../harness.js';
import { feedKeyOf } from './feed-key.js';

/** A running portal that shares nothing with the API but the feed and a clock. */
export interface RunningPortal {
  readonly portal: Awaited<ReturnType<typeof createPortal>>;
  /** Where a browser finds it. */
  readonly url: string;
  /** Its answer at an address, as JSON. */
  ask<Body>(address: string): Promise<Body>;
  close(): Promise<void>;
}

/** `apiUrl` is the way by which it reaches the API. */
export async function openPortal(api: Api, apiUrl = api.url): Promise<RunningPortal> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-scenario-'));
  /** The portal's clock goes with the API's. */
  class SharedClock extends PortalClock {
    now(): number {
      return Date.parse(api.clock.now());
    }
  }
  const portal = await createPortal(
    {
      port: 0,
      apiUrl,
      apiKey: (api.cast.credentials.portal?.['Authorization'] ?? '').replace('Bearer ', ''),
      feedKey: feedKeyOf(noteSigner(api.configuration.signingKey).publicKey),
      publicUrl: 'http://localhost:8080',
      dataDir,
      trustProxy: false,
      channels: { numbers: {}, ussdLanguages: ['en'] },
      production: false,
      logLevel: 'silent',
    },
    new SharedClock(),
  );
  await portal.listen(0);
  const url = (await portal.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  return {
    portal,
    url,
    ask: async <Body>(address: string): Promise<Body> =>
      (await fetch(`${url}${address}`, { headers: { Accept: 'application/json' } })).json() as Promise<Body>,
    async close() {
      await portal.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
