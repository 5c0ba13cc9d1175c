import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { FeedReaders } from '../../src/publishing/feed-readers.queries.js';
import { type Cable, cableTo } from '../cable.js';
import { type Api, startApi } from '../harness.js';
import { grantedLicence, JUSTIFIED } from '../licences.js';
import { openPortal, type RunningPortal } from './a-portal.js';

/**
 * After a decision's answer no portal says otherwise: two portals follow the feed, each by a cable of its own, and each is asked in the
 * moment in which the officer is answered. How soon, and with how many, is the bench's question.
 */
const SUSPENSIONS = 40;
const NUMBER = 'LB-2026/17';

interface Told {
  readonly standing: string;
  readonly asOf: string;
}
type Measure = 'suspend' | 'lift';
const STANDING: Readonly<Record<Measure, string>> = { suspend: 'may_not_recruit', lift: 'may_recruit' };

/** Positions whose decisions were answered without a portal that was out of reach: of the others every portal must know. */
const givenUp = new Set<number>();
@Injectable()
class WatchedReaders extends FeedReaders {
  override missed(position: number): Promise<number> {
    givenUp.add(position);
    return super.missed(position);
  }
}
/** The planted fault: a decision is answered as soon as it is committed. */
@Injectable()
class NobodyToWaitFor extends WatchedReaders {
  override reachedByAll(): Promise<null> {
    return Promise.resolve(null);
  }
}

let api: Api;
let cables: Cable[];
let portals: RunningPortal[];
let licence: { id: string; version: number };
afterEach(async () => {
  await Promise.all(portals.map((portal) => portal.close()));
  await Promise.all(cables.map((cable) => cable.cut()));
  await api.close();
});

async function begin(readers: typeof FeedReaders): Promise<void> {
  givenUp.clear();
  api = await startApi({ override: (module) => module.overrideProvider(FeedReaders).useClass(readers) });
  await api.publishCast();
  licence = await grantedLicence(api, NUMBER);
  cables = await Promise.all([cableTo(api.url), cableTo(api.url)]);
  portals = await Promise.all(cables.map(({ url }) => openPortal(api, url.replace(/\/$/, ''))));
  await streamsAre(2);
  await allSay('may_recruit');
}

/** Until so many portals follow the feed, as the API sees it. */
async function streamsAre(count: number): Promise<void> {
  const open = (): Promise<unknown[]> => api.dataSource.query('select 1 from feed_reader where stream is not null');
  while ((await open()).length !== count) await pause(5);
}

const askAll = (): Promise<Told[]> =>
  Promise.all(portals.map(({ ask }) => ask<Told>(`/check?q=${encodeURIComponent(NUMBER)}`)));

async function allSay(standing: string): Promise<void> {
  while ((await askAll()).some((told) => told.standing !== standing)) await pause(20);
}

/** Two persons decide on the licence, and all portals are asked in the moment in which the second has the answer. */
async function decide(measure: Measure, meanwhile: () => Promise<void> = () => Promise.resolve()) {
  const terms = measure === 'suspend' ? { measure, atOnce: true } : { measure };
  const proposed = await api
    .as('licensing_officer')
    .post(`/api/v1/licences/${licence.id}/propose`, { ...JUSTIFIED, ...terms }, { version: licence.version })
    .expect(200);
  const [open] = (proposed.body.proposals as { id: string; status: string }[]).filter(
    (one) => one.status === 'proposed',
  );
  const disturbed = meanwhile();
  const decided = await api
    .as('approver')
    .post(`/api/v1/licences/${licence.id}/decide`, { proposalId: open?.id }, { version: proposed.body.version })
    .expect(200);
  const told = await askAll();
  await disturbed;
  licence = decided.body;
  const position = Number(decided.headers['feed-position']);
  const otherwise = told.filter(({ standing }) => standing !== STANDING[measure]);
  return { told, otherwise: givenUp.has(position) ? [] : otherwise, isGivenUp: givenUp.has(position) };
}

/** The API no longer hears of commits, until it connects anew. */
async function deafen(): Promise<void> {
  const ended = (): Promise<unknown[]> =>
    api.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'amparo-feed' and datname = current_database()`,
    );
  while ((await ended()).length === 0) await pause(5);
}

async function flick(cable: Cable): Promise<void> {
  await cable.cut();
  await cable.mend();
}

describe('after the answer to a decision', () => {
  it(`${SUSPENSIONS} suspensions: no portal says otherwise, whatever was cut meanwhile`, async () => {
    await begin(WatchedReaders);
    const cuts = [
      () => Promise.resolve(),
      deafen,
      ...cables.map((cable) => () => flick(cable)),
      () => Promise.all(cables.map(flick)).then(() => undefined),
    ];
    for (let n = 0; n < SUSPENSIONS; n += 1) {
      // Each kind of cut before, while and after the decision is written, by turns.
      const cut = cuts[n % cuts.length] ?? cuts[0];
      const meanwhile = () => pause((n * 7) % 40).then(cut);
      expect(await decide('suspend', meanwhile), `suspension ${n}`).toMatchObject({ otherwise: [] });
      await allSay('may_not_recruit');
      expect(await decide('lift', meanwhile), `lift ${n}`).toMatchObject({ otherwise: [] });
      await allSay('may_recruit');
    }
    // Nothing would be proved by decisions that were answered without a portal.
    expect(givenUp.size).toBeLessThan(SUSPENSIONS);
  });

  it('a portal out of reach holds nobody up for long, says how old its answer is, and comes to know', async () => {
    await begin(WatchedReaders);
    const [cable] = cables;
    await cable?.cut();
    await streamsAre(1);
    const before = api.clock.now();
    api.clock.set('2026-03-02T08:01:00.000Z');
    const { told, isGivenUp } = await decide('suspend');
    expect(isGivenUp).toBe(true);
    expect(told).toMatchObject([{ standing: 'may_recruit', asOf: before }, { standing: 'may_not_recruit' }]);
    await cable?.mend();
    await allSay('may_not_recruit');
  });

  it('is found to be contradicted where it is given before the portals know', async () => {
    await begin(NobodyToWaitFor);
    await Promise.all(cables.map((cable) => cable.cut()));
    expect(await decide('suspend')).toMatchObject({
      otherwise: [{ standing: 'may_recruit' }, { standing: 'may_recruit' }],
    });
    await Promise.all(cables.map((cable) => cable.mend()));
    await allSay('may_not_recruit');
  });
});
