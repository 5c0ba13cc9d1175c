import type { Word } from '../words/useWords.js';

export interface Shortcut {
  readonly resource: string;
  /** Needs the right to begin such a record, not only to list them. */
  readonly begins?: boolean;
  readonly to: string;
  readonly label: Word;
}

const filtered = (resource: string, filter: object): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

export const SHORTCUTS: readonly Shortcut[] = [
  { resource: 'complaints', to: filtered('complaints', { overdue: 'true' }), label: 'shortcut.overdue-complaints' },
  { resource: 'complaints', to: filtered('complaints', { danger: 'true' }), label: 'shortcut.danger-complaints' },
  { resource: 'licences', to: filtered('licences', { openProposals: 'true' }), label: 'shortcut.open-proposals' },
  { resource: 'licences', to: filtered('licences', { status: 'suspended' }), label: 'shortcut.suspended' },
  { resource: 'licences', begins: true, to: '/licences/create', label: 'licences.propose-grant' },
  {
    resource: 'inspections',
    begins: true,
    to: filtered('inspections', { status: 'submitted' }),
    label: 'shortcut.reports-to-check',
  },
  { resource: 'inspections', begins: true, to: '/inspections/create', label: 'inspections.plan' },
  {
    resource: 'corrective-actions',
    to: filtered('corrective-actions', { status: 'overdue' }),
    label: 'shortcut.overdue-corrections',
  },
  { resource: 'applications', to: filtered('applications', { status: 'submitted' }), label: 'shortcut.applications' },
  {
    resource: 'account-requests',
    to: filtered('account-requests', { status: 'confirmed' }),
    label: 'shortcut.account-requests',
  },
  { resource: 'my-agency/applications', to: '/my-agency/applications', label: 'own-applications.title' },
  {
    resource: 'my-agency/applications',
    begins: true,
    to: '/my-agency/applications/create',
    label: 'own-applications.begin',
  },
  { resource: 'my-agency/inspections', to: '/my-agency/inspections', label: 'own-inspections.title' },
  { resource: 'agencies', to: '/agencies', label: 'shortcut.agencies' },
  { resource: 'agencies', begins: true, to: '/agencies/create', label: 'agencies.register' },
  { resource: 'persons', begins: true, to: '/persons/create', label: 'persons.register' },
  { resource: 'imports', begins: true, to: '/imports/create', label: 'imports.upload' },
  {
    resource: 'sanctions',
    begins: true,
    to: filtered('sanctions', { status: 'suggested' }),
    label: 'shortcut.sanctions-suggested',
  },
  { resource: 'sanctions', to: filtered('sanctions', { status: 'noticed' }), label: 'shortcut.sanctions-noticed' },
  { resource: 'sanctions', begins: true, to: '/sanctions/create', label: 'sanctions.propose' },
  { resource: 'users', to: '/users', label: 'shortcut.users' },
  { resource: 'users', begins: true, to: '/users/create', label: 'users.create' },
  { resource: 'audit-entries', to: '/audit-entries', label: 'shortcut.audit' },
];
