import { type Refusal, ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import {
  AGENCY_MERGE_STATUSES,
  agencyMergeStep,
  type AgencyMergeStatus,
  type AgencyMergeVerb,
  checkAgencyMerge,
  type MergeParty,
} from './agency-merge.js';
import { LICENCE_STATUSES, type LicenceStatus } from './licence.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Refusal).code;
  }
  return '';
};

const VERBS: readonly AgencyMergeVerb[] = ['merge', 'dismiss', 'propose-undo', 'undo', 'keep'];
/** What may be done where, by whom, and to what it leads; all else is refused. */
const ALLOWED: Readonly<
  Partial<Record<`${AgencyMergeStatus} ${AgencyMergeVerb}`, readonly [role: string, to: AgencyMergeStatus]>>
> = {
  'proposed merge': ['approver', 'merged'],
  'proposed dismiss': ['approver', 'dismissed'],
  'merged propose-undo': ['licensing_officer', 'undo_proposed'],
  'undo_proposed undo': ['approver', 'undone'],
  'undo_proposed keep': ['approver', 'merged'],
};

describe('a step of a merge', () => {
  for (const status of AGENCY_MERGE_STATUSES)
    for (const verb of VERBS)
      for (const role of ROLES)
        it(`${status}: ${verb} by ${role}`, () => {
          const merge = { status, proposedBy: 'first', undoProposedBy: status === 'undo_proposed' ? 'second' : null };
          const by = (id: string) => () => agencyMergeStep(merge, verb, { id, role });
          const allowed = ALLOWED[`${status} ${verb}`];
          if (!allowed) expect(codeOf(by('other'))).toBe('agency-merge.not-now');
          else if (allowed[0] !== role) expect(codeOf(by('other'))).toBe('agency-merge.role');
          else {
            expect(by('other')()).toBe(allowed[1]);
            if (status === 'proposed') expect(codeOf(by('first'))).toBe('agency-merge.same-person');
            if (status === 'undo_proposed') expect(codeOf(by('second'))).toBe('agency-merge.same-person');
          }
        });
});

const party = (id: string, more: Partial<MergeParty> = {}): MergeParty => ({
  ...{ id, number: id, register: 'XA', isHome: true, mergedInto: null, holds: 0, openCases: 0, statuses: [] },
  ...more,
});

describe('two records of one agency', () => {
  it.each([
    ['are two', party('a'), party('a'), 'agency-merge.same'],
    ['are in the home register', party('a'), party('b', { isHome: false }), 'agency-merge.registers'],
    ['are in one register', party('a'), party('b', { register: 'XB' }), 'agency-merge.registers'],
    ['are not merged: kept', party('a', { mergedInto: 'c' }), party('b'), 'agency-merge.merged-already'],
    ['are not merged: merged', party('a'), party('b', { mergedInto: 'c' }), 'agency-merge.merged-already'],
    ['leave none behind', party('a'), party('b', { holds: 1 }), 'agency-merge.holds-others'],
    ['leave no case open', party('a'), party('b', { openCases: 1 }), 'agency-merge.open-case'],
  ])('%s', (_says, kept, merged, code) => {
    expect(codeOf(() => checkAgencyMerge(kept, merged))).toBe(code);
  });

  it('may be several in the one that is kept, whose own cases go on', () => {
    expect(codeOf(() => checkAgencyMerge(party('a', { holds: 2, openCases: 3 }), party('b')))).toBe('');
  });

  const against: readonly LicenceStatus[] = ['suspended', 'revoked', 'barred', 'void', 'refused'];
  const good: readonly LicenceStatus[] = ['licensed', 'licensed_with_conditions'];
  for (const one of LICENCE_STATUSES)
    for (const other of LICENCE_STATUSES)
      it(`${one} beside ${other}`, () => {
        const clears =
          (good.includes(one) && against.includes(other)) || (good.includes(other) && against.includes(one));
        const act = () => checkAgencyMerge(party('a', { statuses: [one] }), party('b', { statuses: [other] }));
        expect(codeOf(act)).toBe(clears ? 'agency-merge.would-clear' : '');
      });

  it('are judged by what the public is told of each: one that may recruit may have lost another licence', () => {
    const mixed = party('a', { statuses: ['licensed', 'revoked'] });
    expect(codeOf(() => checkAgencyMerge(mixed, party('b', { statuses: ['licensed'] })))).toBe('');
    expect(codeOf(() => checkAgencyMerge(mixed, party('b', { statuses: ['revoked'] })))).toBe(
      'agency-merge.would-clear',
    );
  });
});
