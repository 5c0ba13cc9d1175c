import { fromBase64, receiptOf, unsealFile, unsealPart } from '@amparo/sealing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../test/complaints.js';
import { ANSWERS, CANARY, h1Of, hiddenIn, jpeg, receiptIn } from '../../test/journey.js';

let desk: Desk;
let fake: Desk['fake'];
let visitor: Desk['visitor'];
beforeEach(async () => {
  desk = await openDesk();
  ({ fake, visitor } = desk);
});
afterEach(() => desk.close());

const open = async (sealed: string | undefined, team = 1) =>
  unsealPart(fromBase64(sealed ?? ''), fake.office.teams[team]?.identity ?? '');

describe('a complaint without scripts', () => {
  it('is told question by question, checked, sent sealed, and answered with a receipt', async () => {
    await visitor.answer();
    expect(h1Of(visitor.html)).toBe('Check and send');
    for (const word of ['+1 202 555 0199', 'Port Liana', 'March 2026', 'USD', '1,200.50', 'CANARY-NAME', 'passport'])
      expect(visitor.html).toContain(word);
    const secret = String(hiddenIn(visitor.html)['secret']);
    const done = await visitor.send([jpeg()]);
    expect(done.statusCode).toBe(201);
    expect(receiptIn(done.body)).toBe(receiptOf(secret));
    expect(done.body).toContain('XA-C-2026-000001');
    expect(done.body).toContain('By 22 November 2026');

    const { lodging } = fake.office.case(0);
    expect(lodging).toMatchObject({
      teamId: 'team-port',
      language: 'en',
      allegation: {
        respondent: { contactKind: 'phone', contact: '+1 202 555 0199' },
        codes: ['FEE-OVER', 'DOC-WITH'],
        district: 'Port Liana',
        month: '2026-03',
        amount: { amount: '120050', currency: 'USD' },
        inDanger: false,
      },
    });
    const { story, place, wish, name, reach, tongue, relation } = CANARY;
    expect(await open(lodging.sealedNarrative)).toEqual({ text: story, answers: { place, wish } });
    expect(await open(lodging.sealedIdentity)).toEqual({ name, contact: reach, language: tongue, relation });
    const file = await unsealFile(fromBase64(lodging.files[0]?.sealed ?? ''), fake.office.teams[1]?.identity ?? '');
    expect(file).toEqual({ name: 'paper.jpg', type: 'image/jpeg', bytes: jpeg().bytes });
    for (const body of fake.office.bodies) expect(body).not.toContain('CANARY');
  });

  it('needs no name: whoever says nothing of themselves stays unnamed', async () => {
    await visitor.answer({ ...ANSWERS, name: '', reach: '', tongue: '', relation: '', district: '', amount: '' });
    expect(visitor.html).toContain('You stay without a name');
    await visitor.send();
    const { lodging } = fake.office.case(0);
    expect(lodging.sealedIdentity).toBeUndefined();
    expect(lodging.teamId).toBe('team-central');
    expect(lodging.allegation).not.toHaveProperty('district');
    expect(lodging.allegation).not.toHaveProperty('amount');
  });

  it('is one complaint, however often it is sent', async () => {
    await visitor.answer();
    const review = visitor.html;
    const first = await visitor.send([jpeg()]);
    visitor.html = review;
    const second = await visitor.send([jpeg()]);
    expect(second.body).toBe(first.body);
    expect(fake.office.cases).toHaveLength(1);
  });

  it('keeps everything when the office is away, and the same receipt when a first sending got through unseen', async () => {
    await visitor.answer();
    await visitor.get('/receipt');
    await visitor.answer();
    fake.office.mood = 'dies-after';
    const failed = await visitor.send();
    expect(failed.statusCode).toBe(503);
    expect(failed.body).toContain('Everything you wrote is still on this page');
    expect(failed.body).toContain('Send again');
    for (const word of Object.values(CANARY)) expect(hiddenIn(failed.body)).toHaveProperty(keyOf(word), word);
    fake.office.mood = 'well';
    const secret = String(hiddenIn(visitor.html)['secret']);
    const done = await visitor.send();
    expect(receiptIn(done.body)).toBe(receiptOf(secret));
    expect(fake.office.cases).toHaveLength(1);
  });

  it('says so when what was changed came too late', async () => {
    await visitor.answer();
    fake.office.mood = 'dies-after';
    await visitor.send();
    fake.office.mood = 'well';
    const done = await visitor.send([], { wish: 'something else' });
    expect(done.statusCode).toBe(201);
    expect(done.body).toContain('It had reached us before already');
    expect(receiptIn(done.body)).toHaveLength(16);
    expect(fake.office.cases).toHaveLength(1);
  });

  it('goes back, changes and comes straight back to the check, with everything kept', async () => {
    await visitor.answer();
    await visitor.upload('/complain/review', { ...hiddenIn(visitor.html), go: 'to:about' });
    expect(h1Of(visitor.html)).toBe('Who is it about?');
    expect(visitor.html).toContain('value="+1 202 555 0199"');
    await visitor.post('/complain/about', { ...hiddenIn(visitor.html), kind: 'name', contact: 'Mr Lin', go: 'next' });
    expect(h1Of(visitor.html)).toBe('Check and send');
    expect(visitor.html).toContain('Mr Lin');
    expect(visitor.html).toContain('CANARY-STORY');
    await visitor.upload('/complain/review', { ...hiddenIn(visitor.html), go: 'back' });
    expect(h1Of(visitor.html)).toBe('About you');
    await visitor.post('/complain/you', { ...hiddenIn(visitor.html), name: 'Half a na', go: 'back' });
    await visitor.post('/complain/story', { ...hiddenIn(visitor.html), story: 'New words', go: 'next' });
    expect(visitor.html).toContain('Half a na');
    expect(visitor.html).toContain('New words');
  });

  it('changes the language and keeps what was typed, half done or not', async () => {
    await visitor.answer(ANSWERS, 'story');
    await visitor.post('/complain/story?lang=ar', { ...hiddenIn(visitor.html), story: 'CANARY half', go: 'stay' });
    expect(visitor.html).toContain('<html lang="ar" dir="rtl">');
    expect(visitor.html).toContain('CANARY half');
    expect(visitor.html).toContain('action="/complain/story?lang=ar"');
  });

  it('is about an agency when it comes from the page of one', async () => {
    await visitor.get('/agencies/a-harbour');
    const form = /<form action="\/complain\/danger"[\s\S]*?<\/form>/.exec(visitor.html)?.[0] ?? '';
    expect(form).toContain('name="agency" value="a-harbour"');
    await visitor.post('/complain/danger', { agency: 'a-harbour', go: 'stay' });
    await visitor.post('/complain/danger', { ...hiddenIn(visitor.html), danger: 'yes', go: 'next' });
    expect(visitor.html).toMatch(/checked="" value="agency"\/><span><bdi>Harbour Bridge Manpower/);
    await visitor.post('/complain/about', { ...hiddenIn(visitor.html), kind: 'agency', contact: '', go: 'next' });
    expect(h1Of(visitor.html)).toBe('What happened?');
    const { what, ...rest } = ANSWERS;
    await visitor.post('/complain/what', { ...hiddenIn(visitor.html), what: what ?? '', go: 'next' });
    await visitor.upload('/complain/review', { ...rest, ...hiddenIn(visitor.html), danger: 'yes', go: 'send' });
    const { respondent, inDanger } = fake.office.case(0).lodging.allegation;
    expect({ respondent, inDanger }).toEqual({ respondent: { agencyId: 'a-harbour' }, inDanger: true });
  });
});

const keyOf = (word: string): string => Object.entries(CANARY).find(([, value]) => value === word)?.[0] ?? '';

describe('the page with the receipt', () => {
  it('shows it anew to whoever holds the secret of a journey that was sent, and nothing to others', async () => {
    await visitor.answer();
    const secret = String(hiddenIn(visitor.html)['secret']);
    expect((await visitor.post('/complain/done', { secret })).statusCode).toBe(404);
    await visitor.answer();
    const sent = String(hiddenIn(visitor.html)['secret']);
    await visitor.send();
    expect(receiptIn((await visitor.post('/complain/done', { secret: sent })).body)).toBe(receiptOf(sent));
    fake.office.mood = 'away';
    const later = await visitor.post('/complain/done', { secret: sent });
    expect(later.statusCode).toBe(503);
    expect(hiddenIn(later.body)).toEqual({ secret: sent });
    expect((await visitor.get('/complain/done')).body).toContain('Nothing is kept on this page');
  });
});

describe('a sealed sending from the browser', () => {
  it('is handed on as it came; without its parts a mark is never taken for a story', async () => {
    await visitor.answer({ ...ANSWERS, story: '\u2022', name: '\u2022' });
    const part = (field: string) => ({ field, name: 'blob', bytes: new TextEncoder().encode(`sealed ${field}`) });
    const more = { teamId: 'team-port', formDigest: 'digest' };
    const review = visitor.html;
    const refused = await visitor.send();
    expect(refused.statusCode).toBe(400);
    expect(h1Of(refused.body)).toBe('Your story');
    visitor.html = review;
    const parts = ['sealedNarrative', 'sealedIdentity', 'sealedFile', 'sealedFile'].map(part);
    const done = await visitor.send(parts, more);
    expect(done.statusCode).toBe(201);
    expect(fake.office.case(0).lodging).toMatchObject({
      teamId: 'team-port',
      sealedNarrative: Buffer.from('sealed sealedNarrative').toString('base64'),
      files: [{}, {}],
      formDigest: 'digest',
    });
  });
});
