import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

const DAY_MS = 86_400_000;
const CLONED = 'Cooks needed! Harbour Bridge Manpower, licence no. XA-REC-0117. WhatsApp +1 202 555 0190';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const post = (form: Record<string, string>, lang = 'en') =>
  portal.app.inject({
    method: 'POST',
    url: `/check?lang=${lang}`,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
const typed = async (q: string) =>
  (await portal.app.inject({ url: `/check?q=${encodeURIComponent(q)}`, headers: { accept: 'text/html' } })).body;
const ask = (body: object) =>
  portal.app.inject({ method: 'POST', url: '/check', headers: { accept: 'application/json' }, payload: body });

describe('the check of an offer', () => {
  it('answers a program with every element, its place and whose it is', async () => {
    const answer = await ask({ text: CLONED });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const from = CLONED.indexOf('+1');
    expect(answer.json()).toMatchObject({
      asked: { text: CLONED },
      ...{ standing: 'may_recruit', confidence: 'strong', warnings: 1, feedPosition: fake.position },
      matches: [{ id: 'a-harbour', matchedOn: ['name', 'licenceNumber'], differs: ['phone'] }],
      elements: [
        { element: 'occupation', value: 'Cooks', verdict: 'noted' },
        { element: 'agency', verdict: 'belongs' },
        { element: 'licenceNumber', value: 'XA-REC-0117', verdict: 'belongs' },
        { element: 'phone', verdict: 'not_official', from, to: CLONED.length, theirs: ['+1 202 555 0117'] },
      ],
    });
  });

  it('shows a person first what does not fit, and the text with what was read', async () => {
    const { body, statusCode } = await post({ text: CLONED });
    expect(statusCode).toBe(200);
    expect(body).toContain('<h1>Careful: one thing does not fit</h1>');
    expect(body.indexOf('Not one of its official contacts')).toBeLessThan(body.indexOf('May recruit'));
    expect(body).toContain('Registered are: ');
    expect(body).toMatch(/<mark class="bad"><bdi>\+1 202 555 0190<\/bdi>/);
    expect(body).toMatch(/<textarea[^>]*name="text"[^>]*>Cooks needed!/);
  });

  it('says that what it could read fits, and no more', async () => {
    const { body } = await post({ agency: 'Harbour Bridge Manpower', phone: '+1 202 555 0117' });
    expect(body).toMatch(/<h1[^>]*>May recruit<\/h1>/);
    expect(body).toContain('What we could read fits the register');
    expect(body).toContain('no promise');
  });

  it('says of a stranger’s offer that nobody knows whose it is', async () => {
    const { body } = await post({ text: 'Work on a ship, call +1 202 555 0190' });
    expect(body).toContain('<h1>We cannot tell whose offer this is</h1>');
    expect(body).not.toContain('May recruit');
  });

  it('keeps what was typed in another language too', async () => {
    const { body } = await post({ text: CLONED }, 'ar');
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('انتبه: شيء واحد لا يتطابق');
    expect(body).toMatch(/<textarea[^>]*name="text"[^>]*>Cooks needed!/);
    expect(body).toMatch(/form="offer"[^>]*formAction="\/check\?lang=es"/i);
  });

  it.each([
    [{}, '/text', 'error.offer.missing'],
    [{ country: 'Qatar' }, '/text', 'error.offer.missing'],
    [{ text: 'x'.repeat(10_001) }, '/text', 'error.offer.too-long'],
    [{ agency: 'x'.repeat(301) }, '/agency', 'error.offer.too-long'],
    [{ phone: '+12025550117', fee: 'much' }, '/fee', 'error.offer.fee'],
    [{ phone: '+12025550117', fee: '12', currency: 'dollars' }, '/currency', 'error.offer.currency'],
    [{ phone: 12_025_550_117 }, '/phone', 'error.offer.words'],
    [{ licenceNumber: 'XA-REC-0117' }, '/licenceNumber', 'error.offer.unknown'],
  ])('refuses %j and names the field', async (body, pointer, code) => {
    const answer = await ask(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ pointer, code: `portal.${code}` }] });
  });

  it('gives a form back as it was typed, with what is wrong beside the field', async () => {
    const { body, statusCode } = await post({ text: CLONED, fee: 'much <b>' });
    expect(statusCode).toBe(400);
    expect(body).toContain('id="fee-error"');
    expect(body).toContain('value="much &lt;b&gt;"');
    expect(body).toMatch(/<textarea[^>]*name="text"[^>]*>Cooks needed!/);
    expect(body).toContain('<details open=""');
  });

  it('takes no word of a text for mark-up', async () => {
    const { body } = await post({ text: '<script>alert(1)</script> +1 202 555 0190 <img src=x>' });
    expect(body).not.toMatch(/<script|<img/);
  });

  it('vouches for nothing once the register is too old', async () => {
    const own = await startPortal(fake);
    await until(() => own.register.current?.position === fake.position);
    own.clock.advance(DAY_MS + 3_600_000);
    const answer = await own.app.inject({
      ...{ method: 'POST', url: '/check', headers: { accept: 'application/json' }, payload: { text: CLONED } },
    });
    await own.stop();
    const { standing, elements } = answer.json<{ standing: string; elements: { verdict: string }[] }>();
    expect(standing).toBe('unknown');
    expect(elements.length).toBeGreaterThan(3);
    expect(new Set(elements.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
  });
});

describe('what is typed into the box of one line', () => {
  it.each([
    ['a whole message', CLONED],
    ['a message longer than any line', `${'Good work, good pay. '.repeat(20)}${CLONED}`],
    ['a name, and a phone number that is not theirs', 'Harbour Bridge Manpower +1 202 555 0190'],
  ])('is read as a message where that warns: %s', async (_, q) => {
    const body = await typed(q);
    expect(body).toContain('<h1>Careful: one thing does not fit</h1>');
    expect(body.indexOf('Not one of its official contacts')).toBeLessThan(body.indexOf('May recruit'));
    expect(body).toContain(`>${q}</textarea>`);
  });

  it.each([
    ['a name', 'Harbour Bridge Manpower'],
    ['a name with its own phone number', 'Harbour Bridge Manpower +1 202 555 0117'],
    ['nobody’s name, however long', `${'Nobody of this name '.repeat(6)}+1 202 555 0190`],
  ])('is answered as one line where it is one: %s', async (_, q) => {
    const body = await typed(q);
    expect(body).toContain('You asked about');
    expect(body).not.toContain('Careful: one thing does not fit');
  });

  it('is read as a message where a sum stands behind the name', async () => {
    const body = await typed('Harbour Bridge Manpower 1500 USD');
    expect(body).toContain('<strong><bdi>Harbour Bridge Manpower</bdi></strong>');
    expect(body).not.toContain('You asked about');
  });

  it.each([
    ['XA-REC-0117', 'This belongs to <span><strong><bdi dir="auto">Harbour Bridge Manpower</bdi></strong></span> –'],
    [
      '+1 202 555 0117',
      'This belongs to <span><strong><bdi dir="auto">Harbour Bridge Manpower</bdi></strong></span> –',
    ],
    [
      'Harbour Bridge Manpower',
      'Its own contacts: <span><span class="lines"><strong><bdi dir="ltr">+1 202 555 0117</bdi></strong>',
    ],
  ])('is answered with what else has to be compared before anybody pays: %s', async (q, said) => {
    const body = await typed(q);
    expect(body).toContain(said);
    expect(body.indexOf(said)).toBeLessThan(body.indexOf('The register shows a valid licence'));
  });

  it('does not call a telephone theirs where nobody of that name was found', async () => {
    const body = await typed('Zanovia Pearl Workforce +1 202 555 0117');
    expect(body).toContain('No record found');
    expect(body).not.toContain('Belongs to this agency');
    expect(body).toMatch(/the phone number <bdi[^>]*>\+1 202 555 0117<\/bdi>: .{0,80}<a href="[^"]*a-harbour/);
  });

  it('asks for the name, where a pasted message gives nothing but a telephone', async () => {
    const { body } = await post({ text: 'Good job in Doha, call +1 202 555 0117 today' });
    expect(body).toContain(
      'This belongs to <span><strong><bdi dir="auto">Harbour Bridge Manpower</bdi></strong></span> –',
    );
  });

  it('shows first by what a good name is known, and behind a bad one what it means', async () => {
    const order = (body: string) => body.indexOf('Its phone numbers and pages') < body.indexOf('Kind of licence');
    expect(order(await typed('Harbour Bridge Manpower'))).toBe(true);
    expect(order(await typed('Golden Path Overseas'))).toBe(false);
  });
});
