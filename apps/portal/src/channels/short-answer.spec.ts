import { LANGUAGES, translate } from '@amparo/messages';
import { fits, partsOf, withoutNeed } from '@amparo/messages/short';
import { type CheckMatch, STANDINGS } from '@amparo/verification';
import { describe, expect, it } from 'vitest';
import type { Answer, OfferAnswer } from '../checks/answer.js';
import { Words } from '../pages/words.js';
import { shortAnswer, shortHelp, shortOfferAnswer, type Telling } from './short-answer.js';

const telling = (language: (typeof LANGUAGES)[number], more: Partial<Telling> = {}): Telling => ({
  words: new Words(language, 'UTC'),
  contact: 'good',
  phoneOf: () => undefined,
  publicUrl: 'https://recruiters.labour.example',
  ...more,
});

const match: CheckMatch = {
  subject: 'agency',
  id: 'a-1',
  register: 'XA',
  country: 'XA',
  legalName: 'Golden Path Overseas Employment and General Trading Company of Port Liana (Private) Limited',
  licenceNumber: 'XA-REC-0042',
  standing: 'may_recruit',
  status: 'licensed',
  since: '2024-02-29T18:15:00.000Z',
  validTo: null,
  score: 1,
  matchedOn: ['licenceNumber'],
  differs: [],
  source: null,
  path: '/agencies/a-1',
};

const answer = (more: Partial<Answer> = {}): Answer => ({
  asked: { q: 'XA-REC-0042' },
  standing: match.standing,
  confidence: 'exact',
  matches: [match],
  elements: [],
  asOf: '2026-11-28T06:00:00.000Z',
  feedPosition: 1,
  epoch: 'e',
  ...more,
});

/** Longest first words, in scripts that take most room. */
const QUESTIONS = [
  'XA-REC-0042',
  'ข.1234',
  'রিক্রুটিং লাইসেন্স ১২৩৪৫৬৭৮৯০ ১২৩৪৫৬৭৮৯০',
  'مكتب الأرز للتوظيف والاستقدام والخدمات العمالية',
  'Golden Path Overseas Employment and General Trading Company of Port Liana',
  '😀'.repeat(40),
];

describe('an answer in a few words', () => {
  const cases = LANGUAGES.flatMap((language) =>
    STANDINGS.flatMap((standing) => QUESTIONS.map((q) => [language, standing, q] as const)),
  );

  it.each(cases)('says standing and what to do whole in its first message: %s, %s, %s', (language, standing, q) => {
    const found = answer({ asked: { q }, standing, matches: [{ ...match, standing }] });
    const parts = partsOf(shortAnswer(found, telling(language)));
    for (const part of parts) expect(fits(part), part).toBe(true);
    const [sentence = ''] = partsOf({ sentences: [translate(language, 'safety', `standing.${standing}`)] });
    const [verb = ''] = partsOf({ sentences: [translate(language, 'safety', `verb.${standing}`)] });
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .replaceAll('’', "'");
    expect(plain(parts[0] ?? '')).toContain(plain(sentence));
    expect(plain(parts[0] ?? '')).toContain(plain(verb));
  });

  it.each(LANGUAGES)('helps in one message: %s', (language) => {
    const [only = '', ...others] = partsOf(shortHelp(telling(language)));
    expect([fits(only), others]).toEqual([true, []]);
    expect(only).toContain('RL-1042');
  });

  it('tells who it is, since when, and where more can be read', () => {
    const found = answer({
      standing: 'may_not_recruit',
      matches: [{ ...match, standing: 'may_not_recruit', status: 'suspended' }],
    });
    expect(shortAnswer(found, telling('en'))).toEqual({
      sentences: [
        'XA-REC-0042: May not recruit. Stop. Do not pay.',
        expect.stringMatching(/^Golden Path Overseas Employment .*\.\.\. \(XA-REC-0042\)\.$/),
        'Licence suspended (29 February 2024).',
      ],
      aside: 'More: https://recruiters.labour.example',
    });
  });

  it('puts what does not fit before the standing', () => {
    const elements = [{ element: 'phone', value: '+1 202 555 0190', verdict: 'not_official', reason: '' }] as const;
    expect(shortAnswer(answer({ elements }), telling('en')).sentences.slice(0, 4)).toEqual([
      'Careful: one thing does not fit.',
      'Do not pay and do not hand over your passport or papers.',
      '+1 202 555 0190: Not one of its official contacts.',
      'XA-REC-0042: May recruit. Compare before you pay.',
    ]);
  });

  const BAD = ['may_not_recruit', 'reported_unlicensed', 'sanctioned', 'no_record', 'unknown'] as const;
  it.each(LANGUAGES.flatMap((language) => BAD.map((standing) => [language, standing] as const)))(
    'says to stop before all that does not fit, in the one message that a screen is: %s, %s',
    (language, standing) => {
      const elements = Array.from({ length: 4 }, (_, n) => ({
        ...{ element: 'phone', value: `+1 202 555 019${n}`, verdict: 'not_official', reason: '', from: 0, to: 1 },
      })) as OfferAnswer['elements'];
      const found = { ...answer({ standing, matches: [{ ...match, standing }] }), elements };
      const offer: OfferAnswer = { ...found, asked: { text: 'x' }, warnings: 4 };
      const verb = translate(language, 'safety', `verb.${standing}`);
      const plain = (text: string) => withoutNeed(text).replaceAll('’', "'");
      for (const said of [shortAnswer(found, telling(language)), shortOfferAnswer(offer, telling(language))])
        expect(plain(partsOf(said, 1)[0] ?? '')).toContain(plain(verb));
    },
  );

  it.each(LANGUAGES)('says what a partner took away beside who says so, each message whole: %s', (language) => {
    const source = {
      name: 'Department of Employment, Ministry of Labour',
      url: 'https://www.doe.go.th/',
      date: '2025-12-28',
    };
    const revoked = { ...match, standing: 'listed_elsewhere', status: 'revoked', since: null, source } as const;
    const parts = partsOf(shortAnswer(answer({ standing: 'listed_elsewhere', matches: [revoked] }), telling(language)));
    for (const part of parts) expect(fits(part), part).toBe(true);
    const [said = ''] = partsOf({ sentences: [translate(language, 'safety', 'status.revoked')] });
    const plain = (text: string) =>
      withoutNeed(text)
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .replaceAll('’', "'");
    expect(plain(parts.join(' '))).toContain(plain(said));
    const licensed = { ...revoked, status: 'licensed' } as const;
    const mild = partsOf(shortAnswer(answer({ standing: 'listed_elsewhere', matches: [licensed] }), telling(language)));
    expect(plain(mild.join(' '))).not.toContain(plain(said));
  });

  it('tells of a partner’s licence with its source alone, and gives a number to compare where somebody may go on', () => {
    const source = { name: 'Department of Employment', url: 'https://www.doe.go.th/', date: '2025-12-28' };
    const elsewhere = answer({
      standing: 'listed_elsewhere',
      matches: [{ ...match, standing: 'listed_elsewhere', source }],
    });
    expect(shortAnswer(elsewhere, telling('en')).sentences.join(' ')).not.toContain('Licensed');
    const offer: OfferAnswer = { ...elsewhere, asked: { text: 'x' }, elements: [], warnings: 0 };
    for (const { sentences } of [shortAnswer(elsewhere, telling('en')), shortOfferAnswer(offer, telling('en'))])
      expect(sentences.join(' ')).toContain('Stated by Department of Employment on 28 December 2025.');
    const known = telling('en', { phoneOf: () => '+1 202 555 0117' });
    expect(shortAnswer(answer(), known).sentences).toContain('Phone: +1 202 555 0117');
    const stopped = answer({ standing: 'may_not_recruit', matches: [{ ...match, standing: 'may_not_recruit' }] });
    expect(shortAnswer(stopped, known).sentences.join(' ')).not.toContain('0117');
  });

  it('says what of a question the answer does not fit', () => {
    const found = answer({ matches: [{ ...match, differs: ['name'] }] });
    expect(shortAnswer(found, telling('en')).sentences[0]).toBe('Careful: what does not fit: the name.');
  });

  it('names whoever the public was warned of first, with the word for it', () => {
    const matches = [
      match,
      { ...match, id: 'a-2', legalName: 'Golden Boat', licenceNumber: null, standing: 'sanctioned' as const },
    ];
    const [, warned, asked] = shortAnswer(
      answer({ confidence: 'possible', standing: 'no_record', matches }),
      telling('en'),
    ).sentences;
    expect(warned).toBe('Golden Boat: On a sanctions list.');
    expect(asked).toMatch(/^Did you mean Golden Boat, /);
  });

  it('keeps of a link the end, which says whose it is', () => {
    const q = 'www.harbour-bridge-manpower.example.evil.test';
    expect(shortAnswer(answer({ asked: { q } }), telling('en')).sentences[0]).toMatch(
      /^\.\.\..*evil\.test: May recruit\./,
    );
  });

  it('never answers for one of several that may be meant', () => {
    const [first, second] = shortAnswer(
      answer({ confidence: 'possible', standing: 'no_record' }),
      telling('en'),
    ).sentences;
    expect(first).toBe('XA-REC-0042: No record found. Do not pay.');
    expect(second).toBe('Did you mean Golden Path Overseas... (XA-REC-0042)? Send CHECK and the number.');
  });

  it('says of what day a partner’s word is, how many have a name like it, and how old the register is', () => {
    const source = { name: 'Department of Employment', url: 'https://www.doe.go.th/', date: '2025-12-28' };
    const found = answer({
      standing: 'listed_elsewhere',
      matches: [
        { ...match, standing: 'listed_elsewhere', since: null, source },
        { ...match, id: 'a-2' },
      ],
    });
    const said = shortAnswer(found, telling('en', { contact: 'lost' })).sentences;
    expect(said).toContain('Stated by Department of Employment on 28 December 2025. Ask there if it still is so.');
    expect(said).toContain('Another has a name like it: compare the number.');
    expect(said.some((sentence) => sentence.startsWith('The register of 28 November 2026'))).toBe(true);
  });

  it('of a whole message tells first that it does not fit, then whom it names', () => {
    const element = {
      element: 'phone',
      value: '+1 202 555 0190',
      verdict: 'not_official',
      reason: '',
      from: 0,
      to: 1,
    } as const;
    const offer: OfferAnswer = { ...answer(), asked: { text: 'x' }, elements: [element], warnings: 1 };
    expect(shortOfferAnswer(offer, telling('en')).sentences.slice(0, 4)).toEqual([
      'Careful: one thing does not fit.',
      'Do not pay and do not hand over your passport or papers.',
      '+1 202 555 0190: Not one of its official contacts.',
      'XA-REC-0042: May recruit. Compare before you pay.',
    ]);
  });

  it.each(LANGUAGES)(
    'says of each wrong thing in one message what is wrong with it, however long it is: %s',
    (language) => {
      const wrong = Array.from({ length: 6 }, (_, n) => ({
        ...{ element: 'link', value: `https://${'very-long-'.repeat(9)}${n}.example`, reason: '' },
        ...{ verdict: 'does_not_belong', from: 0, to: 1 },
      })) as OfferAnswer['elements'];
      const offer: OfferAnswer = { ...answer(), asked: { text: 'x' }, elements: wrong, warnings: 6 };
      const { sentences } = shortOfferAnswer(offer, telling(language));
      const said = translate(language, 'safety', 'verdict.does_not_belong');
      expect(sentences.filter((one) => one.includes(said))).toHaveLength(3);
      for (const one of sentences) expect(fits(withoutNeed(one)), one).toBe(true);
      const parts = partsOf({ sentences });
      expect(parts.length).toBeLessThanOrEqual(3);
      expect(parts[0]).toContain('6');
    },
  );

  it.each(LANGUAGES)('asks in one message which of several is meant, naming as many as have room: %s', (language) => {
    const several = ['One', 'Two', 'Three'].map((name) => ({ ...match, legalName: `Silver Star Manpower ${name}` }));
    const found = answer({ confidence: 'possible', standing: 'no_record', matches: several });
    const { sentences } = shortAnswer(found, telling(language));
    expect(sentences[1]).toContain('XA-REC-0042');
    expect(fits(withoutNeed(sentences[1] ?? '')), sentences[1]).toBe(true);
  });
});
