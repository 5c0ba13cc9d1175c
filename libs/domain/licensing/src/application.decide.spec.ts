import { Refusal } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import type { Application, ApplicationFacts, Recommendation } from './application.js';
import { missingIn } from './application.content.js';
import {
  allowedApplicationVerbs,
  decideApplication,
  publishNotice,
  recommend,
  reply,
  serveApplicationNotice,
} from './application.decide.js';
import { APPLICATION_KINDS } from './licensing-settings.js';

const NOW = '2026-03-02T08:00:00.000Z';
const acting = (role: 'licensing_officer' | 'approver' | 'agency', id: string = role, now = NOW) => ({
  actor: { id, role },
  now,
  timeZone: 'Asia/Kathmandu',
});
const FREE: ApplicationFacts = {
  vettingOpen: false,
  inspection: 'none',
  documentsOpen: [],
  needsInspection: false,
  objectionDays: null,
  objectionsOpen: 0,
  objectionsUnanswered: 0,
};
const GRANT: Recommendation = {
  ...{ outcome: 'grant', ground: 'Act, section 4', reasons: 'All is in order.', reviewRight: 'Tribunal, 28 days.' },
  ...{ number: 'L-1', validFrom: '2026-03-02', validTo: '2028-03-01', conditions: [] },
};
const REFUSE: Recommendation = { ...GRANT, outcome: 'refuse', number: null, validFrom: null, validTo: null };
const application = (more: Partial<Application> = {}): Application => ({
  ...{ id: 'a', kind: 'licence', class: 'land-based', status: 'under_review', content: {}, licenceId: null },
  ...{ recommendation: null, recommendedBy: null, objectionsUntil: null, replyBy: null, repliedAt: null },
  ...more,
});
const recommended = (recommendation: Recommendation, more: Partial<Application> = {}) =>
  application({ status: 'recommended', recommendation, recommendedBy: 'licensing_officer', ...more });

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.errors.length > 0
      ? error.errors.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')
      : error.code;
  }
}

describe('a grant', () => {
  it.each<[string, Partial<ApplicationFacts>, Partial<Application>, string]>([
    ['with nothing in the way', {}, {}, 'done'],
    ['with a document unchecked', { documentsOpen: ['bond'] }, {}, 'application.documents-open'],
    ['with an open resemblance', { vettingOpen: true }, {}, 'application.vetting-open'],
    ['with a needed visit not made', { needsInspection: true }, {}, 'application.inspection-needed'],
    ['with a needed visit under way', { needsInspection: true, inspection: 'open' }, {}, 'application.inspection-open'],
    ['with a needed visit closed', { needsInspection: true, inspection: 'closed' }, {}, 'done'],
    ['with a visit beside that nobody needs', { inspection: 'open' }, {}, 'done'],
    ['before the public was told', { objectionDays: 14 }, {}, 'application.notice-needed'],
    [
      'while the public may object',
      { objectionDays: 14 },
      { objectionsUntil: '2026-03-02' },
      'application.objections-open',
    ],
    ['after that', { objectionDays: 14 }, { objectionsUntil: '2026-03-01' }, 'done'],
    [
      'while nobody says what an objection comes to',
      { objectionDays: 14, objectionsOpen: 1 },
      { objectionsUntil: '2026-03-01' },
      'application.objections-unconsidered',
    ],
    [
      'of a renewal, without visit and notice',
      { needsInspection: true, objectionDays: 14 },
      { kind: 'renewal' },
      'done',
    ],
  ])('%s', (_, facts, more, expected) => {
    const all = { ...FREE, ...facts };
    const terms = more.kind === 'renewal' ? { ...GRANT, number: null, validFrom: null } : GRANT;
    expect(codeOf(() => recommend(application(more), terms, all, acting('licensing_officer')))).toBe(expected);
    expect(codeOf(() => decideApplication(recommended(terms, more), 'grant', all, acting('approver')))).toBe(expected);
    const shown = allowedApplicationVerbs(recommended(terms, more), all, acting('approver')).includes('grant');
    expect(shown).toBe(expected === 'done');
  });

  it('is never decided by who recommended it, nor otherwise than recommended', () => {
    const own = acting('approver', 'licensing_officer');
    expect(codeOf(() => decideApplication(recommended(GRANT), 'grant', FREE, own))).toBe('application.same-person');
    expect(codeOf(() => decideApplication(recommended(GRANT), 'refuse', FREE, acting('approver')))).toBe(
      'application.recommendation-other',
    );
    expect(allowedApplicationVerbs(recommended(GRANT), FREE, own)).toEqual([]);
  });

  it.each<[string, Partial<Recommendation>, Partial<Application>, string]>([
    [
      'number and days of a first licence',
      { number: null, validFrom: null, validTo: null },
      {},
      '/number licence.terms.needed, /validFrom licence.terms.needed, /validTo licence.terms.needed',
    ],
    [
      'its last day after its first',
      { validFrom: '2027-01-01', validTo: '2026-12-31' },
      {},
      '/validTo licence.terms.until-before-start',
    ],
    [
      'a ground, reasons and the right of review',
      { ground: ' ', reasons: '', reviewRight: '' },
      {},
      '/ground licence.terms.needed, /reasons licence.terms.needed, /reviewRight licence.terms.needed',
    ],
    ['no number for a renewal', { validFrom: null }, { kind: 'renewal' }, '/number licence.terms.not-taken'],
    [
      'no days for a new branch',
      { number: null, validFrom: null },
      { kind: 'branch' },
      '/validTo licence.terms.not-taken',
    ],
  ])('needs %s', (_, terms, more, expected) => {
    const given = { ...GRANT, ...terms };
    expect(codeOf(() => recommend(application(more), given, FREE, acting('licensing_officer')))).toBe(expected);
  });
});

describe('a refusal', () => {
  const noticed = (more: Partial<Application> = {}) =>
    recommended(REFUSE, { status: 'noticed', replyBy: '2026-03-10', ...more });
  it('is told as an intention first, with at least seven days to reply', () => {
    expect(codeOf(() => decideApplication(recommended(REFUSE), 'refuse', FREE, acting('approver')))).toBe(
      'application.notice-first',
    );
    const officer = acting('licensing_officer');
    expect(codeOf(() => serveApplicationNotice(recommended(REFUSE), '2026-03-08', officer))).toContain('/replyBy');
    expect(serveApplicationNotice(recommended(REFUSE), '2026-03-09', officer)).toEqual({
      status: 'noticed',
      dueOn: '2026-03-23',
    });
    expect(codeOf(() => serveApplicationNotice(recommended(GRANT), '2026-03-09', officer))).toBe(
      'application.notice-not-needed',
    );
  });

  it('waits for the last day to reply, whether there was a reply or not; nothing else stands in its way', () => {
    const before = acting('approver', 'approver', '2026-03-10T18:14:59.000Z');
    const after = acting('approver', 'approver', '2026-03-10T18:15:00.000Z');
    const blocked = { ...FREE, vettingOpen: true, documentsOpen: ['bond'] };
    for (const repliedAt of [null, NOW]) {
      expect(codeOf(() => decideApplication(noticed({ repliedAt }), 'refuse', blocked, before))).toBe(
        'application.reply-open',
      );
      expect(decideApplication(noticed({ repliedAt }), 'refuse', blocked, after).status).toBe('refused');
    }
  });

  it('hears one reply', () => {
    expect(reply(noticed(), acting('agency')).status).toBe('noticed');
    expect(codeOf(() => reply(noticed({ repliedAt: NOW }), acting('agency')))).toBe('application.replied');
  });
});

describe('the public notice', () => {
  it('is published once, where the class asks for it', () => {
    const facts = { ...FREE, objectionDays: 14 };
    expect(publishNotice(application(), facts, acting('licensing_officer')).until).toBe('2026-03-16');
    expect(codeOf(() => publishNotice(application(), FREE, acting('licensing_officer')))).toBe(
      'application.notice-not-needed',
    );
    expect(
      codeOf(() => publishNotice(application({ objectionsUntil: '2026-03-16' }), facts, acting('licensing_officer'))),
    ).toBe('application.notice-published');
  });
});

describe('what is missing', () => {
  const bond = {
    code: 'bond',
    names: { en: '', es: '', ar: '' },
    kinds: ['licence'] as const,
    classes: ['sea-based'],
    needed: true,
  };
  it.each(APPLICATION_KINDS)('%s: an empty one is never complete', (kind) => {
    expect(missingIn({ kind, class: 'land-based', content: {} }, [], []).length).toBeGreaterThan(0);
  });

  it('are documents of this kind and class alone', () => {
    const of = (licenceClass: string, sent: string[] = []) =>
      missingIn({ kind: 'licence', class: licenceClass, content: {} }, sent, [bond]).filter(({ pointer }) =>
        pointer.startsWith('/documents'),
      );
    expect([of('sea-based').length, of('land-based').length, of('sea-based', ['bond']).length]).toEqual([1, 0, 0]);
  });

  it('is somebody whom the law can ask', () => {
    const content = {
      registrationNumber: '1',
      headOffice: { address: 'a' },
      channels: [{ kind: 'web', value: 'a.example' }],
      feeReference: 'f',
      persons: [{ name: 'A', role: 'sub_agent' }],
    };
    const first = { kind: 'licence', class: 'land-based' } as const;
    expect(missingIn({ ...first, content }, [], []).map(({ code }) => code)).toEqual([
      'application.persons.nobody-answers',
    ]);
    const persons = [{ name: 'A', role: 'owner' }];
    expect(missingIn({ ...first, content: { ...content, persons } }, [], [])).toEqual([]);
  });
});
