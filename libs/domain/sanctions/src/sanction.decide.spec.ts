import { addDays, Refusal, type Role } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import {
  adopt,
  allowedSanctionVerbs,
  approveEnd,
  decideSanction,
  dismissAppeal,
  grantStay,
  lodgeAppeal,
  NO_SANCTION_TERMS,
  orderPreventive,
  proposeEnd,
  proposeSanction,
  recordReply,
  refuseEnd,
  rejectSanction,
  type Sanction,
  sanctionDueOn,
  type SanctionMeasure,
  type SanctionProposal,
  type SanctionTerms,
  serveSanctionNotice,
  type Situation,
  suggestSanction,
  undoingOf,
  upholdAppeal,
  withdrawSanction,
} from './index.js';

const TODAY = '2024-06-10';
const situation = (id: string, role: Role, day = TODAY, hasInterest = false): Situation => ({
  actor: { id, role, authorityId: 'ministry' },
  now: `${day}T06:00:00.000Z`,
  timeZone: 'Asia/Kathmandu',
  hasInterest,
});
const officer = (day?: string) => situation('asha', 'sanction_officer', day);
const approver = (day?: string) => situation('bina', 'approver', day);
const third = (day?: string) => situation('chen', 'approver', day);

const proposal = (measure: SanctionMeasure, terms: Partial<SanctionTerms> = {}): SanctionProposal => ({
  ...{ subjectKind: 'agency', measure, codes: ['DOC-WITH'], appealDays: 28 },
  ...{ terms: { ...NO_SANCTION_TERMS, ...terms }, licenceIds: ['l1'] },
  ...{ ground: 'Act, section 31', reasons: 'As found.', publicReason: 'It kept passports.', reviewRight: 'Appeal.' },
});
const proposed = (measure: SanctionMeasure = 'suspension', terms: Partial<SanctionTerms> = {}): Sanction =>
  proposeSanction('s1', proposal(measure, terms), officer());
const noticed = (sanction = proposed()): Sanction =>
  serveSanctionNotice(sanction, { replyBy: '2024-06-20' }, officer());
const decided = (): Sanction => decideSanction(noticed(), approver('2024-06-21'));
const appealed = (stayAsked = true): Sanction =>
  lodgeAppeal(decided(), { lodgedOn: '2024-06-25', stayAsked }, situation('devi', 'sanction_officer', '2024-06-25'));

const refusal = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const code = (act: () => unknown): string => refusal(act).code;
const fields = (act: () => unknown) => refusal(act).errors.map((error) => `${error.pointer} ${error.code}`);

describe('proposing', () => {
  it('names each field that the measure lacks or does not take', () => {
    expect(fields(() => proposed('fine'))).toEqual([
      '/fine sanction.terms.needed',
      '/licenceIds sanction.terms.not-taken',
    ]);
    expect(fields(() => proposed('condition'))).toEqual(['/conditions sanction.terms.needed']);
    expect(fields(() => proposed('suspension', { until: '2024-07-01', untilMet: 'They pay.' }))).toEqual([
      '/untilMet sanction.terms.one-end',
    ]);
    expect(fields(() => proposed('suspension', { effectiveOn: '2024-06-17' }))).toEqual([
      '/effectiveOn sanction.terms.before-reply',
    ]);
  });

  it('is refused without ground, reasons, public reason, review right and a code', () => {
    const bare = {
      ...proposal('suspension'),
      ground: ' ',
      reasons: '',
      publicReason: '',
      reviewRight: '\n',
      codes: [],
    };
    expect(fields(() => proposeSanction('s1', bare, officer()))).toEqual(
      ['ground', 'reasons', 'publicReason', 'reviewRight', 'codes'].map((field) => `/${field} sanction.terms.needed`),
    );
  });

  it('is for an officer who has no interest in the one concerned', () => {
    expect(code(() => proposeSanction('s1', proposal('suspension'), approver()))).toBe('sanction.role');
    const interested = situation('asha', 'sanction_officer', TODAY, true);
    expect(code(() => proposeSanction('s1', proposal('suspension'), interested))).toBe('sanction.declared-interest');
  });

  it('makes of a job’s suggestion a proposal of the officer who takes it up', () => {
    const suggestion = suggestSanction('s1', { codes: ['DOC-WITH'], reasons: 'Not put right.' });
    expect(suggestion).toMatchObject({ status: 'suggested', proposedBy: null });
    for (const act of [
      () => serveSanctionNotice(suggestion, { replyBy: '2024-06-20' }, officer()),
      () => decideSanction(suggestion, approver('2024-06-21')),
    ])
      expect(code(act)).toBe('sanction.not-now');
    const { subjectKind: _, ...content } = proposal('suspension');
    const adopted = adopt(suggestion, content, officer());
    expect(adopted).toMatchObject({ status: 'proposed', proposedBy: 'asha', measure: 'suspension' });
    const own = { ...noticed(adopted), proposedBy: 'bina' };
    expect(code(() => decideSanction(own, approver('2024-06-21')))).toBe('sanction.same-person');
  });
});

describe('a decision', () => {
  it('waits for notice and reply', () => {
    expect(code(() => decideSanction(proposed(), approver()))).toBe('sanction.not-now');
    expect(fields(() => serveSanctionNotice(proposed(), { replyBy: '2024-06-16' }, officer()))).toEqual([
      '/replyBy sanction.notice.reply-by',
    ]);
    const replied = recordReply(noticed(), { receivedOn: '2024-06-10' }, officer());
    expect(fields(() => recordReply(replied, { receivedOn: '2024-06-11' }, officer()))).toEqual([
      '/receivedOn sanction.day-ahead',
    ]);
    expect(code(() => decideSanction(replied, approver('2024-06-20')))).toBe('sanction.decide.reply-window-open');
    expect(decideSanction(replied, approver('2024-06-21'))).toMatchObject({
      ...{ status: 'decided', decidedBy: 'bina', effectiveAt: '2024-06-21T06:00:00.000Z', appealBy: '2024-07-19' },
    });
    expect(code(() => recordReply(decided(), { receivedOn: TODAY }, officer()))).toBe('sanction.not-now');
  });

  it('takes effect at the register’s midnight of its day, and never on one that has passed', () => {
    const later = noticed(proposed('suspension', { effectiveOn: '2024-07-01', until: '2024-07-31' }));
    expect(decideSanction(later, approver('2024-06-21')).effectiveAt).toBe('2024-06-30T18:15:00.000Z');
    expect(code(() => decideSanction(later, approver('2024-07-02')))).toBe('sanction.decide.day-passed');
    expect(
      fields(() =>
        serveSanctionNotice(proposed('suspension', { until: '2024-06-20' }), { replyBy: '2024-06-20' }, officer()),
      ),
    ).toEqual(['/replyBy sanction.notice.reply-too-late']);
  });

  it('is another’s than the proposer’s, for an authority, and nobody’s who has an interest', () => {
    const own = situation('asha', 'approver', '2024-06-21');
    for (const act of [decideSanction, rejectSanction])
      expect(code(() => act(noticed(), own))).toBe('sanction.same-person');
    expect(allowedSanctionVerbs(noticed(), own)).toEqual([]);
    const nobody = approver('2024-06-21');
    expect(code(() => decideSanction(noticed(), { ...nobody, actor: { ...nobody.actor, authorityId: null } }))).toBe(
      'sanction.decide.no-authority',
    );
    const interested = { ...nobody, hasInterest: true };
    expect(code(() => decideSanction(noticed(), interested))).toBe('sanction.declared-interest');
    expect(allowedSanctionVerbs(noticed(), interested)).toEqual([]);
  });
});

describe('a precaution', () => {
  const until = '2024-08-01';
  it('is ordered at once by another, for days, on licences that there are', () => {
    const careful = orderPreventive(proposed(), { until }, approver());
    expect(careful).toMatchObject({ status: 'proposed', preventiveUntil: until });
    expect(code(() => orderPreventive(careful, { until }, approver()))).toBe('sanction.preventive.running');
    expect(fields(() => orderPreventive(proposed(), { until: addDays(TODAY, 91) }, approver()))).toEqual([
      '/until sanction.preventive.until',
    ]);
    expect(code(() => orderPreventive({ ...proposed(), licenceIds: [] }, { until }, approver()))).toBe(
      'sanction.preventive.no-licence',
    );
  });
  it('keeps its case from being dropped by one person alone', () => {
    const careful = orderPreventive(proposed(), { until }, approver());
    expect(code(() => withdrawSanction(careful, officer()))).toBe('sanction.withdraw.preventive-running');
    expect(withdrawSanction(careful, officer('2024-08-02')).status).toBe('withdrawn');
  });
});

describe('an appeal', () => {
  it('comes within its time', () => {
    const late = { lodgedOn: '2024-07-20', stayAsked: false };
    expect(code(() => lodgeAppeal(decided(), late, officer('2024-07-20')))).toBe('sanction.appeal.too-late');
  });
  it('gets a stay from somebody who neither proposed the sanction nor recorded the appeal, where it asked for one', () => {
    expect(code(() => grantStay(appealed(false), approver()))).toBe('sanction.stay.not-asked');
    for (const id of ['asha', 'devi'])
      expect(code(() => grantStay(appealed(), situation(id, 'approver')))).toBe('sanction.same-person');
    const stayed = grantStay(appealed(), approver('2024-06-26'));
    expect(stayed.appeal?.stayedAt).toBe('2024-06-26T06:00:00.000Z');
    expect(code(() => grantStay(stayed, approver()))).toBe('sanction.stay.granted');
  });
  it('is decided by a third person', () => {
    for (const act of [upholdAppeal, dismissAppeal])
      for (const id of ['asha', 'bina', 'devi'])
        expect(code(() => act(appealed(), situation(id, 'approver')))).toBe('sanction.same-person');
    expect(upholdAppeal(appealed(), third())).toMatchObject({ status: 'ended', endGround: 'overturned' });
    expect(dismissAppeal(appealed(), third()).status).toBe('final');
  });
});

describe('an end', () => {
  const asked = () => proposeEnd(decided(), { ground: 'petition_granted', publicReason: 'They paid.' }, officer());
  it('is proposed by one and decided by another', () => {
    expect(code(() => approveEnd(decided(), approver()))).toBe('sanction.end.not-proposed');
    expect(code(() => approveEnd(asked(), situation('asha', 'approver')))).toBe('sanction.same-person');
    expect(approveEnd(asked(), approver())).toMatchObject({ status: 'ended', endGround: 'petition_granted' });
    expect(refuseEnd(asked(), approver())).toMatchObject({ status: 'decided', ending: null });
  });
  it('gives a revoked licence back only on appeal, or where it should never have been', () => {
    expect(undoingOf('cancellation', 'petition_granted')).toBeNull();
    expect(undoingOf('suspension', 'conditions_met')).toBe('reinstate');
    expect(undoingOf('cancellation', 'overturned')).toBe('uphold_appeal');
    expect(undoingOf('cancellation', 'listed_in_error')).toBe('correct');
    expect(undoingOf('suspension', 'deceased_or_dissolved')).toBeNull();
  });
});

it('says by when the next act is due, and nothing where only time is to act', () => {
  const since = `${TODAY}T06:00:00.000Z`;
  expect(sanctionDueOn(proposed(), since, 'UTC')).toBe('2024-06-24');
  expect(sanctionDueOn(noticed(), since, 'UTC')).toBe('2024-07-04');
  expect(sanctionDueOn(decided(), since, 'UTC')).toBeNull();
});
