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
  { resource: 'applications', label: 'applications.title' },
  { resource: 'account-requests', label: 'account-requests.title' },
  { resource: 'my-agency/applications', label: 'own-applications.title' },
  { resource: 'my-agency/licences', label: 'own-licences.title' },
  { resource: 'vettings', label: 'vettings.title' },
  { resource: 'my-agency/vettings', label: 'own-vettings.title' },
  { resource: 'principals', label: 'principals.title' },
  { resource: 'job-orders', label: 'job-orders.title' },
  { resource: 'fee-rules', label: 'fee-rules.title' },
  { resource: 'bonds', label: 'bonds.title' },
  { resource: 'returns', label: 'returns.title' },
  { resource: 'entity-changes', label: 'entity-changes.title' },
  { resource: 'agency-merges', label: 'agency-merges.title' },
  { resource: 'inspections', label: 'inspections.title' },
  { resource: 'corrective-actions', label: 'corrective-actions.title' },
  { resource: 'checklists', label: 'checklists.title' },
  { resource: 'my-agency/inspections', label: 'own-inspections.title' },
  { resource: 'my-agency/job-orders', label: 'job-orders.title' },
  { resource: 'my-agency/bonds', label: 'bonds.title' },
  { resource: 'my-agency/returns', label: 'returns.title' },
  { resource: 'persons', label: 'persons.title' },
  { resource: 'sanctions', label: 'sanctions.title' },
  { resource: 'lists', label: 'lists.title' },
  { resource: 'releases', label: 'releases.title' },
  { resource: 'listings', label: 'listings.title' },
  { resource: 'imports', label: 'imports.title' },
  { resource: 'case-teams', label: 'case-teams.title' },
  { resource: 'registers', label: 'registers.title' },
  { resource: 'offices', label: 'offices.title' },
  { resource: 'settings', label: 'settings.title' },
  { resource: 'users', label: 'users.title' },
  { resource: 'api-keys', label: 'api-keys.title' },
  { resource: 'credential-keys', label: 'credential-keys.title' },
  { resource: 'audit-entries', label: 'audit-entries.title' },
] as const satisfies readonly MenuEntry[];
