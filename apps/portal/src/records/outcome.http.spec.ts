import { LANGUAGES } from '@amparo/messages';
import type { OutcomeRecord } from '@amparo/verification';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

const DAY_MS = 86_400_000;
const all = { placements: 41_200, founded: 95, low: 1, high: 3 };
const outcome = (id: string, more: Partial<OutcomeRecord> = {}): OutcomeRecord => ({
  ...{ id, register: 'XA', agencyId: id, from: '2025-01-01', to: '2025-12-31', publishedOn: '2026-03-02', all },
  ...{ state: 'told', figure: { placements: 1_240, founded: null, low: 0, high: 9 } },
  ...more,
});

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  fake.put('outcome', outcome('a-harbour'));
  fake.put('outcome', outcome('a-golden', { figure: { placements: 80, founded: 10, low: 52, high: 245 }, all: null }));
  fake.put('outcome', outcome('a-cedar', { state: 'too_few', figure: null }));
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, accept = 'text/html') => portal.app.inject({ method: 'GET', url, headers: { accept } });
const section = async (id: string, lang = 'en', from = portal) => {
  const { body } = await from.app.inject({ url: `/agencies/${id}?lang=${lang}`, headers: { accept: 'text/html' } });
  const title = lang === 'en' ? 'How its workers fared' : '';
  const start = title === '' ? 0 : body.indexOf(`<h2>${title}</h2>`);
  return start < 0 ? '' : body.slice(start, body.indexOf('</section>', start));
};

it('says in words what was found, then the figure, then that of all agencies, and how it is counted', async () => {
  const told = await section('a-harbour');
  expect(told).toMatch(
    /about 1,240 workers[^<]*fewer than 5 complaints[^]*between 0 and 9 for every 1,000 workers[^]*All agencies together: between 1 and 3/,
  );
  expect(told).toContain('What somebody only says is not counted.');
  expect(told).toContain('2 March 2026');
});

it('says roughly how many, and compares with nobody where that would tell too much', async () => {
  const told = await section('a-golden');
  expect(told).toMatch(/about 80 workers[^<]*in about 10 complaints[^]*between 52 and 245 for every 1,000/);
  expect(told).not.toContain('All agencies together');
});

it('says where there are too few workers, or returns missing, and nothing where nothing was told', async () => {
  expect(await section('a-cedar')).toContain('fewer than 50 workers');
  expect(await section('a-cedar')).not.toContain('How this is counted');
  expect(await section('a-malindo')).toBe('');
  fake.put('outcome', outcome('a-cedar', { state: 'returns_missing', figure: null }));
  await until(() => portal.register.current?.position === fake.position);
  expect(await section('a-cedar')).toContain('does not have all reports on 2025');
});

it('tells a program the record as it is', async () => {
  expect((await get('/agencies/a-harbour', 'application/json')).json()).toMatchObject({
    outcome: outcome('a-harbour'),
  });
  expect((await get('/agencies/a-malindo', 'application/json')).json()).toMatchObject({ outcome: null });
});

it.each(LANGUAGES)('says it in %s', async (language) => {
  const page = await section('a-harbour', language);
  expect(page).toMatch(/1[,.\s\u202f٬]?240/);
  expect(page).not.toMatch(/<span lang="en"/);
});

it('stands behind nothing that is too old', async () => {
  const own = await startPortal(fake);
  await until(() => own.register.current?.position === fake.position);
  own.clock.advance(DAY_MS + 3_600_000);
  const told = await section('a-harbour', 'en', own);
  await own.stop();
  expect(told).toBe('');
});
