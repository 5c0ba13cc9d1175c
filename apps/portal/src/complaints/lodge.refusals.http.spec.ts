import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../test/complaints.js';
import { ANSWERS, CANARY, type FileToSend, h1Of, hiddenIn, jpeg, Visitor } from '../../test/journey.js';

let desk: Desk;
let visitor: Visitor;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => {
  visitor = new Visitor(desk.portal);
});
afterAll(() => desk.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an answer that cannot stand', () => {
  it.each([
    ['danger', { danger: '' }, 'danger', 'Choose yes or no.'],
    ['danger', { danger: 'perhaps' }, 'danger', 'Choose yes or no.'],
    ['about', { kind: '', contact: '' }, 'kind', 'Choose what you know of them.'],
    ['about', { contact: '  ' }, 'contact', 'Write the number, link or name here.'],
    ['about', { contact: 'x'.repeat(301) }, 'contact', 'too long: 301 characters'],
    ['about', { kind: 'agency', agency: 'nobody' }, 'kind', 'Choose what you know of them.'],
    ['what', { what: [] }, 'what', 'Tick at least one.'],
    ['what', { what: ['FEE-BOGUS'] }, 'what', 'Tick at least one.'],
    ['where', { district: 'Nowhere' }, 'district', 'Choose a district of the list'],
    ['where', { month: '03', year: '' }, 'year', 'Choose both a month and a year'],
    ['where', { month: '13' }, 'month', 'Choose both a month and a year'],
    ['where', { month: '12', year: '2099' }, 'month', 'has not come yet'],
    ['where', { amount: 'a lot' }, 'amount', '“a lot” is not an amount'],
    ['where', { currency: '' }, 'currency', 'Choose the currency'],
    ['story', { story: '' }, 'story', 'A few words are enough'],
    ['story', { story: 'y'.repeat(10_001) }, 'story', 'too long: 10001 characters'],
    ['you', { name: 'z'.repeat(201) }, 'name', 'too long: 201 characters'],
  ])('%s %o', async (question, change, field, words) => {
    const answer = await visitor.answer({ ...ANSWERS, ...change });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain(`action="/complain/${question}"`);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain(`href="#${field}"`);
    expect(answer.body).toMatch(new RegExp(`id="${field}"`));
    for (const typed of Object.values(change).flat())
      if (
        typed.trim() !== '' &&
        typed.length < 20 &&
        question !== 'danger' &&
        !/bogus|nobody|agency|13|2099|Nowhere/i.test(typed)
      )
        expect(answer.body).toContain(typed);
  });

  it('is said to a program by pointer and code', async () => {
    const program = new Visitor(desk.portal, { accept: 'application/json' });
    const answer = await program.post('/complain/story', { story: '' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/story', code: 'portal.error.complaint.story' }] });
    expect((await program.post('/complain/story', { story: 'x' })).json()).toEqual({ next: 'you' });
    expect((await program.get('/complain')).json()).toMatchObject({ open: true, send: '/complain/review' });
  });

  it('leads from the end to the first question without an answer', async () => {
    const answer = await visitor.upload('/complain/review', { go: 'send', story: CANARY.story });
    expect(answer.statusCode).toBe(400);
    expect(h1Of(answer.body)).toBe('Before you begin');
    expect(hiddenIn(answer.body)).toMatchObject({ story: CANARY.story });
  });
});

describe('files', () => {
  const html = { name: 'photo.jpg', bytes: bytes('<html><script>alert(1)</script></html>') };
  const svg = { name: 'photo.png', bytes: bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') };
  const six = Array.from({ length: 6 }, (_, index) => jpeg(`${index}.jpg`, 100));

  it.each<[string, readonly FileToSend[], string]>([
    ['HTML named as a photo', [html], 'We cannot take “photo.jpg”'],
    ['an SVG named as a photo', [svg], 'We cannot take “photo.png”'],
    ['a photo named as a paper', [{ ...jpeg(), name: 'a.pdf' }], 'We cannot take “a.pdf”'],
    ['an SVG by its own name', [{ ...svg, name: 'a.svg' }], 'We cannot take “a.svg”'],
    ['a program', [{ name: 'a.exe', bytes: bytes('MZ') }], 'We cannot take “a.exe”'],
    ['a good one beside a bad one', [jpeg(), html], 'We cannot take “photo.jpg”'],
    ['more than five', six, 'You chose 6 files. Choose at most 5.'],
    ['one that is too large', [jpeg('big.jpg', 10_000_001)], '“big.jpg” is larger than 10 MB'],
  ])('%s: refused in plain words, with everything written kept', async (_, files, words) => {
    await visitor.answer();
    const answer = await visitor.send(files);
    expect(answer.statusCode).toBe(400);
    expect(h1Of(answer.body)).toBe('Check and send');
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('Please choose your files once more');
    expect(hiddenIn(answer.body)).toMatchObject(CANARY);
    expect(desk.fake.office.cases).toHaveLength(0);
  });

  it('five of 10 MB are taken', async () => {
    await visitor.answer();
    const files = Array.from({ length: 5 }, (_, index) => jpeg(`${index}.jpg`, 10_000_000));
    expect((await visitor.send(files)).statusCode).toBe(201);
    const { files: sealed } = desk.fake.office.case(0).lodging;
    expect(sealed).toHaveLength(5);
    for (const one of sealed) expect(one.sealed.length).toBeLessThan((10_500_000 / 3) * 4);
  });
});

describe('what is no form of ours', () => {
  it.each([
    ['GET', '/complain/nothing', undefined, 404],
    ['POST', '/complain/nothing', undefined, 404],
    ['POST', '/complain/story', 'application/xml', 415],
    ['GET', '/scripts/page-nothing.js', undefined, 404],
    ['PUT', '/complain/story', undefined, 405],
    ['DELETE', '/receipt/thread', undefined, 405],
  ] as const)('%s %s: said in plain words', async (method, url, type, status) => {
    const headers = type ? { 'content-type': type } : {};
    const answer = await desk.portal.app.inject({ method, url, headers, payload: type && 'x' });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('<h1>');
  });

  it('too much of it is said to be too much', async () => {
    const answer = await visitor.post('/complain/story', { story: 'x'.repeat(1_500_000) });
    expect(answer.statusCode).toBe(413);
    expect(h1Of(answer.body)).toBe('That is too much at once');
  });

  it('nobody takes complaints yet: said at once, with what to do in danger', async () => {
    const closed = await openDesk();
    closed.fake.office.teams = [];
    const answer = await closed.visitor.get('/complain');
    await closed.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('We cannot take complaints here yet');
    expect(answer.body).toContain('In danger now?');
  });
});
