import offersByAnotherHand from '../fixtures/offers-by-another-hand.json' with { type: 'json' };
import { CLEAN_OFFERS, WRONG_OFFERS } from '../fixtures/offers.js';
import { check, checkOffer, createIndex, type PublicIndex } from '../src/index.js';
import { generateRecords, licenceNumberOf, randomFrom } from './generate-records.js';

export interface Measured {
  readonly agencies: number;
  /** Milliseconds in the index alone, without making the records up. */
  readonly buildMs: number;
  readonly memoryMiB: number;
  readonly licenceUs: number;
  readonly nameMs: number;
  readonly slowestNameMs: number;
  /** Of misspelt names, the share whose agency came first. */
  readonly nameFirst: number;
  /** A whole advertisement or message, read and looked up. */
  readonly offerMs: number;
  readonly slowestOfferMs: number;
}

type Change = Parameters<PublicIndex['apply']>[0];
/** Records made up before the clock runs: few, because a portal takes each line as soon as it is read. */
const BATCH = 50;

export interface Instruments {
  /** Milliseconds. */
  readonly clock: () => number;
  /** Mebibytes in use, with nothing left to collect. */
  readonly memory: () => number;
}

/** Builds an index of `n` agencies and asks it. */
export function measure(n: number, { clock, memory }: Instruments, now = '2026-11-24T00:00:00.000Z'): Measured {
  const before = memory();
  const index = createIndex();
  const random = randomFrom(7);
  const asked: { readonly id: string; readonly name: string }[] = [];
  let buildMs = 0;
  let batch: Change[] = [];
  const flush = (): void => {
    const start = clock();
    for (const change of batch) index.apply(change);
    buildMs += clock() - start;
    batch = [];
  };
  for (const { kind, position, record } of generateRecords(n)) {
    batch.push(JSON.parse(JSON.stringify({ kind, id: record.id, op: 'put', record, position })) as Change);
    if (kind === 'agency' && asked.length < 400 && random() < 2000 / n)
      asked.push({ id: record.id, name: misspelt(record.legalName, random) });
    if (batch.length >= BATCH) flush();
  }
  flush();
  const memoryMiB = memory() - before;
  const numbers = Array.from({ length: 100_000 }, () => licenceNumberOf(1 + Math.floor(random() * n)));
  for (const number of numbers.slice(0, 20_000)) check(index, number, now);
  const start = clock();
  for (const number of numbers) check(index, number, now);
  const licenceUs = ((clock() - start) * 1000) / numbers.length;
  for (const { name } of asked.slice(0, 50)) check(index, name, now);
  const times: number[] = [];
  let first = 0;
  for (const { id, name } of asked) {
    const from = clock();
    const { matches } = check(index, name, now);
    times.push(clock() - from);
    if (matches[0]?.id === id) first += 1;
  }
  const offers = [...WRONG_OFFERS, ...CLEAN_OFFERS, ...offersByAnotherHand];
  const read = (): number[] =>
    offers.map(({ text }) => {
      const from = clock();
      checkOffer(index, { text }, now);
      return clock() - from;
    });
  read();
  const offerTimes = [...read(), ...read()];
  return {
    agencies: n,
    buildMs,
    memoryMiB,
    licenceUs,
    nameMs: mean(times),
    slowestNameMs: Math.max(...times),
    nameFirst: first / asked.length,
    offerMs: mean(offerTimes),
    slowestOfferMs: Math.max(...offerTimes),
  };
}

const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;

/** One letter of the first word left out. */
function misspelt(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, name.indexOf(' ') - 1));
  return name.slice(0, at) + name.slice(at + 1);
}
