import { ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { AGENCY_VERBS, allowedVerbs, PERSON_VERBS } from './agency.js';

describe('the entries of the register', () => {
  it.each(ROLES)('are changed by licensing officers alone: %s', (role) => {
    const keeps = role === 'licensing_officer';
    expect(allowedVerbs(AGENCY_VERBS, 'home', role)).toEqual(keeps ? [...AGENCY_VERBS] : []);
    expect(allowedVerbs(PERSON_VERBS, 'home', role)).toEqual(keeps ? [...PERSON_VERBS] : []);
  });

  it.each(ROLES)('that a partner stated are changed by nobody: %s', (role) => {
    expect(allowedVerbs(AGENCY_VERBS, 'partner', role)).toEqual([]);
  });
});
