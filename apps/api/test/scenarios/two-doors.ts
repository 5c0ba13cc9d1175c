import type { Instant } from '@amparo/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Clock as PortalClock } from '../../../portal/src/clock.js';
import { createPortal } from '../../../portal/src/portal.js';
import { noteSigner } from '../../src/audit/signed-note.js';
import { type Api, type ApiOptions, startApi } from '../harness.js';
import { feedKeyOf } from './feed-key.js';

export interface Check {
  readonly standing: string;
  readonly confidence: string;
  readonly feedPosition: number;
  readonly asOf: Instant;
  readonly matches: readonly { legalName: string; status: string; standing: string; path: string }[];
}

/** A running API and a running portal that share nothing but the feed and a clock. */
export interface Doors {
  readonly api: Api;
  readonly portal: Awaited<ReturnType<typeof createPortal>>;
  /** Where a browser finds the portal. */
  readonly portalUrl: string;
  /** The key that a stranger checks the register's signatures with. */
  readonly publicKey: string;
  /** Moves both clocks. */
  at(instant: Instant): void;
  /** The portal's answer at an address, as JSON. */
  ask<Body>(address: string): Promise<Body>;
  /** The check of `q`, as soon as the portal has seen the feed up to a position. */
  checkAt(position: number, q: string): Promise<Check>;
  /** The check of `q`, as soon as the portal heard from the API at the present hour of the clock. */
  checkInContact(q: string): Promise<Check>;
  /** The API goes away for good. */
  stopApi(): Promise<void>;
  close(): Promise<void>;
}

export async function openDoors(options: ApiOptions = {}): Promise<Doors> {
  const api = await startApi(options);
  await api.publishCast();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-scenario-'));
  const { publicKey } = noteSigner(api.configuration.signingKey);
  /** The portal's clock goes with the API's. */
  class SharedClock extends PortalClock {
    now(): number {
      return Date.parse(api.clock.now());
    }
  }
  const portal = await createPortal(
    {
      port: 0,
      apiUrl: api.url,
      apiKey: (api.cast.credentials.portal?.['Authorization'] ?? '').replace('Bearer ', ''),
      feedKey: feedKeyOf(publicKey),
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
  let stopped = false;
  const url = (await portal.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  const ask = async <Body>(address: string): Promise<Body> =>
    (await fetch(`${url}${address}`, { headers: { Accept: 'application/json' } })).json() as Promise<Body>;
  const checkUntil = async (q: string, enough: (check: Check) => boolean): Promise<Check> => {
    for (;;) {
      const answer = await ask<Check>(`/check?q=${encodeURIComponent(q)}`);
      if (enough(answer)) return answer;
      await pause(20);
    }
  };
  return {
    api,
    portal,
    portalUrl: url,
    publicKey,
    at: (instant) => api.clock.set(instant),
    ask,
    checkAt: (position, q) => checkUntil(q, ({ feedPosition }) => feedPosition >= position),
    checkInContact: (q) => checkUntil(q, ({ asOf }) => asOf >= api.clock.now()),
    async stopApi() {
      stopped = true;
      await api.close();
    },
    async close() {
      await portal.close();
      if (!stopped) await api.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
