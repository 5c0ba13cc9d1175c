import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { makeKey } from '../../test/feed-key.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterEach(() => {
  fake.proofs.isAway = false;
  fake.proofs.key = fake.key;
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, accept = 'text/html') => portal.app.inject({ method: 'GET', url, headers: { accept } });
const make = (q: string, accept = 'text/html') =>
  portal.app.inject({
    method: 'POST',
    url: '/proofs?lang=en',
    headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ q }).toString(),
  });

describe('a proof', () => {
  it('is offered beside an answer, made, and shown at an address with its code', async () => {
    expect((await get('/check?q=XA-REC-0117&lang=en')).body).toContain('Make a dated proof');
    const made = await make('XA-REC-0117');
    expect(made.statusCode).toBe(303);
    expect(made.headers.location).toMatch(/^\/proofs\/ABCD-EFGH-0000-1\d{3}\?lang=en$/);
    expect(fake.proofs.asked.at(-1)).toEqual({
      asked: 'XA-REC-0117',
      subject: { kind: 'agency', id: 'a-harbour', licenceNumber: 'XA-REC-0117' },
    });
    const { body, statusCode } = await get(String(made.headers.location));
    expect(statusCode).toBe(200);
    expect(body).toContain('What the register said on 20 November 2026');
    expect(body).toContain('May recruit');
    expect(body).toContain('Harbour Bridge Manpower');
    expect(body).toContain('<svg');
    expect(body).toContain(fake.key.text);
  });

  it('is read by a program, and found by a code as people type it', async () => {
    const made = (await make('Zylophant Quexley Manpower', 'application/json')).json<{ path: string; code: string }>();
    expect(fake.proofs.asked.at(-1)).toEqual({ asked: 'Zylophant Quexley Manpower' });
    const read = (await get(made.path, 'application/json')).json();
    expect(read).toMatchObject({ statement: { standing: 'no_record', subject: null } });
    const typed = made.code.toLowerCase().replaceAll('0', 'o');
    const asked = await get(`/proofs?code=${typed}&lang=es`);
    expect([asked.statusCode, asked.headers.location]).toEqual([303, `${made.path}?lang=es`]);
  });

  it('is not made of an answer about a person, nor without a question, nor where the office is away', async () => {
    expect((await get('/check?q=Amina+Rahmani&lang=en')).body).not.toContain('Make a dated proof');
    const person = await make('Amina Rahmani', 'application/json');
    expect([person.statusCode, person.json()]).toMatchObject([400, { errors: [{ pointer: '/q' }] }]);
    expect((await make('', 'application/json')).statusCode).toBe(400);
    fake.proofs.isAway = true;
    expect((await make('XA-REC-0117')).statusCode).toBe(503);
    expect((await get('/proofs/ABCD-EFGH-0000-1000')).statusCode).toBe(503);
  });

  it('is not believed where the register did not sign it', async () => {
    fake.proofs.key = makeKey();
    const made = await make('XA-REC-0117');
    expect(made.statusCode).toBe(500);
    expect(made.body).not.toContain('May recruit');
  });

  it.each(['/proofs/ABCD-EFGH-0000-9999', '/proofs/nonsense'])('is not found at %s', async (url) => {
    const { statusCode, body } = await get(`${url}?lang=en`);
    expect(statusCode).toBe(404);
    expect(body).toContain('it is not from this register');
  });

  it('is asked for by a form that keeps what was typed', async () => {
    expect((await get('/proofs?lang=en')).body).toContain('Code of the proof');
    const { statusCode, body } = await get('/proofs?code=ABC&lang=en');
    expect(statusCode).toBe(400);
    expect(body).toContain('value="ABC"');
    expect(body).toContain('That is no code of a proof');
  });
});
