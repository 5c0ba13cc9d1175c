import type { Word } from '../words/useWords.js';

export interface MenuEntry {
  readonly resource: string;
  readonly label: Word;
}

/** The order of the menu. What a role may not list, the server leaves out of the session's `resources`. */
export const MENU = [
  { resource: 'complaints', label: 'complaints.title' },
  { resource: 'agencies', label: 'agencies.title' },
  { resource: 'licences', label: 'licences.title' },
  { resource: 'inspections', label: 'inspections.title' },
  { resource: 'corrective-actions', label: 'corrective-actions.title' },
  { resource: 'checklists', label: 'checklists.title' },
  { resource: 'my-agency/inspections', label: 'own-inspections.title' },
  { resource: 'persons', label: 'persons.title' },
  { resource: 'sanctions', label: 'sanctions.title' },
  { resource: 'lists', label: 'lists.title' },
  { resource: 'releases', label: 'releases.title' },
  { resource: 'listings', label: 'listings.title' },
  { resource: 'imports', label: 'imports.title' },
  { resource: 'case-teams', label: 'case-teams.title' },
  { resource: 'registers', label: 'registers.title' },
  { resource: 'offices', label: 'offices.title' },
  { resource: 'users', label: 'users.title' },
  { resource: 'api-keys', label: 'api-keys.title' },
  { resource: 'audit-entries', label: 'audit-entries.title' },
] as const satisfies readonly MenuEntry[];
