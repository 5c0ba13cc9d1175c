import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

const WORDS = 'They kept my passport for two months and wanted money for it.';
const notice = (number: string, objectionsUntil: string) => ({
  ...{ id: `n-${number}`, register: 'XA', number, applicant: `Firm ${number}`, class: 'domestic-work' },
  ...{ countries: ['AE'], sectors: [], publishedOn: '2026-01-01', objectionsUntil },
});

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  fake.put('notice', notice('OVER', '2026-01-15'));
  fake.put('notice', notice('LATER', '2999-03-01'));
  fake.put('notice', notice('OPEN', '2999-02-01'));
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, accept = 'text/html') => portal.app.inject({ method: 'GET', url, headers: { accept } });
const send = (number: string, form: Record<string, string>, accept = 'text/html') =>
  portal.app.inject({
    method: 'POST',
    url: `/notices/${number}`,
    headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });

describe('the public notices', () => {
  it('stand in the order in which they end, those that are over last', async () => {
    const { notices } = (await get('/notices', 'application/json')).json<{
      notices: { number: string; open: boolean }[];
    }>();
    expect(notices.map(({ number, open }) => [number, open])).toEqual([
      ['OPEN', true],
      ['LATER', true],
      ['OVER', false],
    ]);
    const page = (await get('/notices')).body;
    expect(page.indexOf('Firm OPEN')).toBeLessThan(page.indexOf('Firm OVER'));
  });

  it('can be objected to until their last day', async () => {
    expect((await get('/notices/OPEN')).body).toContain('name="words"');
    expect((await get('/notices/OVER')).body).not.toContain('name="words"');
    expect((await get('/notices/NONE')).statusCode).toBe(404);
    expect((await get('/notices/OPEN', 'application/json')).json()).toMatchObject({ number: 'OPEN', open: true });
  });
});

describe('an objection', () => {
  it('keeps what was typed, and names what is wrong', async () => {
    const page = await send('OPEN', { words: 'short', objector: 'Sunita', contact: '' });
    expect(page.statusCode).toBe(400);
    expect(page.body).toMatch(/aria-invalid="true"/);
    expect(page.body).toContain('value="Sunita"');
    const problem = await send('OPEN', { words: '' }, 'application/json');
    expect(problem.json()).toMatchObject({ errors: [{ pointer: '/words' }] });
  });

  it('is handed to the office once, however often the form is sent', async () => {
    const once = crypto.randomUUID();
    const answer = await send('OPEN', { words: WORDS, objector: '', contact: '+12025550199', once });
    expect(answer.statusCode).toBe(200);
    await send('OPEN', { words: WORDS, objector: '', contact: '+12025550199', once });
    expect(fake.office.objections).toEqual([
      { key: once, body: { number: 'OPEN', words: WORDS, contact: '+12025550199' } },
    ]);
  });

  it.each([
    ['the time is over', { status: 409, code: 'application.objections-over' }, 409, 'too late'],
    ['the office is away', { status: 503, code: 'service.unavailable' }, 503, 'Nothing is lost'],
    ['the office refuses it', { status: 400, code: 'request.invalid' }, 409, 'check each field'],
  ])('keeps what was typed where %s', async (_says, refusal, status, words) => {
    fake.office.refusal = refusal;
    const page = await send('OPEN', { words: WORDS, objector: 'Sunita' });
    fake.office.refusal = undefined;
    expect(page.statusCode).toBe(status);
    expect(page.body).toContain(words);
    expect(page.body).toContain(WORDS);
  });
});
