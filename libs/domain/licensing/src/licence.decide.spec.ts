import { addDays, Refusal, type Role } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { type Decision, type LicenceFacts, type Measure, NO_TERMS, type Proposal, type Terms } from './licence.js';
import { allowedProposalVerbs, decide, reject, serveNotice, withdraw } from './licence.decide.js';
import { allowedMeasures, propose, statusAt } from './licence.propose.js';

const ZONE = 'Asia/Kathmandu';
const TODAY = '2024-06-10';
const at = (day: string, time = '06:00:00.000') => `${day}T${time}Z`;
let serial = 0;
const by = (id: string, role: Role, day = TODAY) => ({
  actor: { id, role },
  now: at(day),
  timeZone: ZONE,
  newId: () => `new${(serial += 1)}`,
});
const officer = (day?: string) => by('asha', 'licensing_officer', day);
const approver = (day?: string) => by('bina', 'approver', day);
const WHY = { ground: 'Act, section 12', reasons: 'Because of what was found.', reviewRight: 'Appeal within 30 days.' };

const past = (kind: Measure, day: string, more: Partial<Decision> = {}) => ({ kind, effectiveAt: at(day), ...more });
function licence(...acts: ReturnType<typeof past>[]): LicenceFacts {
  const none = { until: null, validTo: null, conditionId: null, conditionText: null, refersTo: null };
  const decisions = acts.map((act, i) => ({
    ...none,
    id: `d${i + 1}`,
    recordedAt: act.effectiveAt,
    ordinal: i + 1,
    ...act,
  }));
  return { createdAt: at('2024-01-01'), decisions, proposals: [] };
}
const GRANT = past('grant', '2024-02-01', { validTo: '2025-01-31' });
const licensed = licence(GRANT);
const suspended = licence(GRANT, past('suspend', '2024-06-01'));

const proposed = (measure: Measure, terms: Partial<Terms> = {}, facts = licensed, who = officer()): Proposal =>
  propose(facts, { measure, terms: { ...NO_TERMS, ...terms }, ...WHY }, who);
const refusal = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const fields = (act: () => unknown) => refusal(act).errors.map(({ pointer, code }) => `${pointer} ${code}`);
function after(facts: LicenceFacts, proposal: Proposal, who = approver()): LicenceFacts {
  const start = facts.decisions.length + 1;
  const more = decide(facts, proposal, who).decisions.map((d, i) => ({
    ...d,
    recordedAt: who.now,
    ordinal: start + i,
  }));
  return { ...facts, decisions: [...facts.decisions, ...more] };
}

describe('proposing', () => {
  it('is for what the status of the day of effect allows, one at a time', () => {
    expect(refusal(() => proposed('lift')).code).toBe('licence.measure-not-now');
    expect(refusal(() => proposed('suspend', {}, licensed, approver())).code).toBe('licence.propose.role');
    const open = { ...licensed, proposals: [proposed('revoke')] };
    expect(refusal(() => proposed('revoke', {}, open)).code).toBe('licence.measure-open');
    expect(allowedMeasures(open, officer())).not.toContain('revoke');
  });

  it('names each field that does not fit', () => {
    expect(fields(() => proposed('renew'))).toEqual(['/validTo licence.terms.needed']);
    expect(fields(() => proposed('renew', { validTo: '2025-01-31' }))).toEqual([
      '/validTo licence.terms.renewal-not-longer',
    ]);
    expect(fields(() => proposed('suspend', { until: '2024-06-09' }))).toEqual([
      '/until licence.terms.until-before-start',
    ]);
    expect(fields(() => proposed('suspend', { effectiveOn: '2024-06-17' }))).toEqual([
      '/effectiveOn licence.terms.before-reply',
    ]);
    expect(fields(() => proposed('lift', { effectiveOn: '2024-06-09' }, suspended))).toEqual([
      '/effectiveOn licence.terms.day-passed',
    ]);
    expect(fields(() => proposed('revoke', { atOnce: true }))).toEqual(['/atOnce licence.terms.not-taken']);
    expect(fields(() => proposed('correct', { refersTo: 'd9' }))).toEqual(['/refersTo licence.terms.no-such-decision']);
  });

  it('refuses an act without ground, reasons or review right', () => {
    const bare = { ground: ' ', reasons: '', reviewRight: '\n' };
    expect(fields(() => propose(licensed, { measure: 'surrender', terms: NO_TERMS, ...bare }, officer()))).toEqual(
      ['ground', 'reasons', 'reviewRight'].map((field) => `/${field} licence.terms.needed`),
    );
  });

  it('knows that an application is decided once, although its licence begins later', () => {
    const later = licence(
      past('grant', '2024-09-01', { validTo: '2025-08-31', recordedAt: at(TODAY, '01:00:00.000') }),
    );
    expect(allowedMeasures(later, officer())).toEqual(['correct']);
    expect(allowedMeasures(licence(), officer())).toEqual(['grant', 'refuse']);
  });
});

describe('an adverse measure', () => {
  it.each(['refuse', 'add_condition', 'suspend', 'revoke', 'void', 'bar'] as const)(
    '%s waits for notice and reply',
    (measure) => {
      const facts = measure === 'refuse' ? licence() : licensed;
      const proposal = proposed(measure, measure === 'add_condition' ? { conditions: ['Report monthly.'] } : {}, facts);
      expect(refusal(() => decide(facts, proposal, approver())).code).toBe('licence.decide.notice-first');
      expect(fields(() => serveNotice(proposal, { replyBy: '2024-06-16' }, officer()))).toEqual([
        '/replyBy licence.notice.reply-by',
      ]);
      const noticed = serveNotice(proposal, { replyBy: '2024-06-17' }, officer());
      expect(refusal(() => decide(facts, noticed, approver('2024-06-17'))).code).toBe(
        'licence.decide.reply-window-open',
      );
      expect(allowedProposalVerbs(noticed, approver('2024-06-17'))).toEqual(['reject']);
      expect(decide(facts, noticed, approver('2024-06-18')).proposal.status).toBe('decided');
    },
  );

  it('is not decided once the day it proposes has passed', () => {
    const noticed = serveNotice(proposed('suspend', { until: '2024-06-20' }), { replyBy: '2024-06-17' }, officer());
    expect(refusal(() => decide(licensed, noticed, approver('2024-06-21'))).code).toBe('licence.decide.day-passed');
    const late = { replyBy: '2024-06-20' };
    expect(fields(() => serveNotice(proposed('suspend', { until: '2024-06-20' }), late, officer()))).toEqual([
      '/replyBy licence.notice.reply-too-late',
    ]);
  });

  it('may be a precaution at once, and a penalty may follow while it runs', () => {
    const facts = after(licensed, proposed('suspend', { atOnce: true, until: '2024-06-30' }));
    expect(statusAt(facts, at(TODAY), ZONE)).toBe('suspended');
    expect(statusAt(facts, '2024-06-30T18:15:00.000Z', ZONE)).toBe('licensed');
    expect(allowedMeasures(facts, officer())).toContain('suspend');
  });
});

describe('deciding', () => {
  it('is never for the person who proposed', () => {
    const own = by('asha', 'approver');
    const proposal = proposed('lift', {}, suspended);
    for (const act of [() => decide(suspended, proposal, own), () => reject(proposal, own)])
      expect(refusal(act)).toMatchObject({ code: 'licence.decide.same-person', kind: 'forbidden' });
    expect(allowedProposalVerbs(proposal, own)).toEqual([]);
  });

  it('is not possible when the licence has changed since', () => {
    const renewal = proposed('renew', { validTo: '2026-01-31' });
    expect(refusal(() => decide(licensed, renewal, approver('2025-02-01'))).code).toBe(
      'licence.decide.not-possible-then',
    );
  });

  it('ends the proposal', () => {
    const closed = [reject(proposed('lift', {}, suspended), approver()), withdraw(proposed('surrender'), officer())];
    expect(closed.map(({ status }) => status)).toEqual(['rejected', 'withdrawn']);
    for (const proposal of closed) {
      expect(refusal(() => decide(suspended, proposal, approver())).code).toBe('licence.proposal.not-now');
      expect(refusal(() => withdraw(proposal, officer())).code).toBe('licence.proposal.not-now');
    }
  });

  it('starts a day’s measure at the register’s midnight, and never a grant in the past', () => {
    const lift = decide(suspended, proposed('lift', { effectiveOn: '2024-06-12' }, suspended), approver());
    expect(lift.decisions.map(({ effectiveAt }) => effectiveAt)).toEqual(['2024-06-11T18:15:00.000Z']);
    const terms = { effectiveOn: '2024-01-01', validTo: '2025-01-01', conditions: ['No sea work.'] };
    const { decisions } = decide(licence(), proposed('grant', terms, licence()), approver());
    expect(decisions.map(({ kind, effectiveAt }) => [kind, effectiveAt])).toEqual([
      ['grant', '2024-06-09T18:15:00.000Z'],
      ['add_condition', '2024-06-09T18:15:00.000Z'],
    ]);
  });
});

describe('a correction', () => {
  it('that helps the holder needs no notice, and leaves no trace in the present', () => {
    const facts = after(suspended, proposed('correct', { refersTo: 'd2' }, suspended));
    expect(statusAt(facts, at(TODAY), ZONE)).toBe('licensed');
    expect(refusal(() => proposed('correct', { refersTo: 'd2' }, facts)).code).toBe('licence.terms');
  });

  it('that costs the holder something waits for notice like any other measure', () => {
    const annul = proposed('correct', { refersTo: 'd1' });
    const shorten = proposed('correct', { refersTo: 'd1', validTo: '2024-12-31' });
    for (const proposal of [annul, shorten]) {
      expect(allowedProposalVerbs(proposal, officer())).toContain('serve_notice');
      expect(refusal(() => decide(licensed, proposal, approver())).code).toBe('licence.decide.notice-first');
    }
    const noticed = serveNotice(shorten, { replyBy: addDays(TODAY, 7) }, officer());
    const facts = after(licensed, noticed, approver('2024-06-20'));
    expect(statusAt(facts, at('2025-01-01'), ZONE)).toBe('expired');
  });

  it('says of a decision only what that decision says', () => {
    expect(fields(() => proposed('correct', { refersTo: 'd1', until: '2024-12-31' }))).toEqual([
      '/until licence.terms.not-taken',
    ]);
    const early = () => proposed('correct', { refersTo: 'd2', effectiveOn: '2024-01-31' }, suspended);
    expect(fields(early)).toEqual(['/effectiveOn licence.terms.before-grant']);
  });
});
