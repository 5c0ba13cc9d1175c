import { CHECKLISTS } from '@amparo/inspections';
import { catalogue, OFFICE_LANGUAGES } from '@amparo/messages';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_ROLES } from '../users/user.js';
import { APPOINTMENT_ROLES } from '../persons/person.js';
import { CHANNEL_KINDS, IDENTIFIER_SCHEMES, NAME_KINDS } from '../agencies/agency.js';
import { COMPLAINT_STATUSES, ORDERED_TYPES } from '../complaints/complaint.js';
import { ROW_OUTCOMES } from '../imports/import.js';
import { ANSWERS, INSPECTION_STATUSES, INSPECTION_TYPES, OUTCOMES } from '../inspections/inspection.js';
import { LICENCE_CLASSES, LICENCE_STATUSES, SECTORS } from '../licences/licence.js';
import { MEASURE_FORMS } from '../licences/measures.js';
import { SANCTION_MEASURES } from '../sanctions/measures.js';
import { SANCTION_STATUSES, SUBJECT_KINDS, VIOLATION_CODES } from '../sanctions/sanction.js';
import { dayText, instantText, languageName, monthText } from './date-text.js';

const items = CHECKLISTS.flatMap(({ version, items: all }) => all.map(({ code }) => `${version}.${code}`));

const families = {
  status: LICENCE_STATUSES,
  class: LICENCE_CLASSES,
  sector: SECTORS,
  measure: MEASURE_FORMS.map(({ measure }) => measure),
  propose: MEASURE_FORMS.map(({ measure }) => measure),
  role: ACCOUNT_ROLES,
  appointment: APPOINTMENT_ROLES,
  'name-kind': NAME_KINDS,
  'channel-kind': CHANNEL_KINDS,
  scheme: IDENTIFIER_SCHEMES,
  'sanction-measure': SANCTION_MEASURES,
  'sanction-status': SANCTION_STATUSES,
  'subject-kind': SUBJECT_KINDS,
  violation: VIOLATION_CODES,
  outcome: ROW_OUTCOMES,
  'complaint-status': COMPLAINT_STATUSES,
  'complaint-event': [
    ...['lodge', 'acknowledge', 'triage', 'assign', 'request_information', 'message', 'reply', 'investigate'],
    ...['order_inspection', 'close', 'reopen', 'ask_review', 'climb'],
  ],
  'inspection-type': ORDERED_TYPES,
  'queue-action': ['triage', 'assign', 'investigate', 'close'],
  'sealing.refused': ['no-key', 'locked', 'wrong-passphrase', 'no-share', 'damaged'],
  'inspection-status': INSPECTION_STATUSES,
  'inspection-type': INSPECTION_TYPES,
  'inspection-outcome': OUTCOMES,
  'checklist-answer': ANSWERS,
  checklist: items,
  'checklist-help': items,
  change: ['added', 'changed', 'removed'],
  'list-name': ['debarred', 'unlicensed'],
} as const;

describe.each(OFFICE_LANGUAGES)('the words of the console in %s', (language) => {
  const words: Readonly<Record<string, string>> = catalogue.console[language];

  it('are complete: no officer reads half a page in another language', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(catalogue.console.en).sort());
  });

  it.each(Object.entries(families))('name every %s', (family, values) => {
    for (const value of values) expect(words, `${family}.${value}`).toHaveProperty([`${family}.${value}`]);
  });
});

describe('days and instants', () => {
  it('show a legal day as that day wherever the reader sits, in Western digits', () => {
    expect(dayText('2026-03-01', 'en')).toBe('Mar 1, 2026');
    expect(dayText('2026-03-01', 'ar')).toMatch(/2026/);
    expect(dayText('no day', 'en')).toBe('no day');
  });

  it('show a month and a language by their names, and what is neither as it came', () => {
    expect(monthText('2026-03', 'en')).toBe('March 2026');
    expect(monthText('spring', 'en')).toBe('spring');
    expect(languageName('ne', 'es')).toBe('nepalí');
    expect(languageName('no language!', 'en')).toBe('no language!');
  });

  it('show an instant in the register’s zone: its midnight is not the eve', () => {
    expect(instantText('2024-07-06T18:15:00Z', 'en', 'Asia/Kathmandu')).toMatch(/^Jul 7, 2024, 12:00\sAM$/);
  });
});
