import type { Instant } from '@amparo/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { noteSigner } from '../../src/audit/signed-note.js';
import { type Api, type ApiOptions, startApi } from '../harness.js';
import { openPortal, type RunningPortal } from './a-portal.js';

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
  readonly portal: RunningPortal['portal'];
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
  const { publicKey } = noteSigner(api.configuration.signingKey);
  const { portal, url, ask, close } = await openPortal(api);
  let stopped = false;
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
      await close();
      if (!stopped) await api.close();
    },
  };
}
