import { ROLES, STAFF_ROLES, type Role } from '@amparo/kernel';

const staff: readonly Role[] = STAFF_ROLES;
const withoutAdministrator = staff.filter((role) => role !== 'administrator');

/** Who may read which resource: one table for the routes and for the console's menu. */
export const READERS = {
  queue: withoutAdministrator.filter((role) => role !== 'auditor'),
  applications: ['licensing_officer', 'approver', 'auditor'],
  'account-requests': ['licensing_officer', 'auditor'],
  agencies: withoutAdministrator,
  persons: withoutAdministrator,
  licences: withoutAdministrator,
  inspections: ['inspector', 'licensing_officer', 'sanction_officer', 'auditor'],
  'corrective-actions': ['inspector', 'licensing_officer', 'sanction_officer', 'auditor'],
  'my-agency/applications': ['agency'],
  'my-agency/licences': ['agency'],
  'my-agency/inspections': ['agency'],
  vettings: ['licensing_officer', 'approver', 'auditor'],
  'my-agency/vettings': ['agency'],
  checklists: ['inspector', 'licensing_officer', 'sanction_officer', 'auditor'],
  'fee-rules': withoutAdministrator,
  principals: withoutAdministrator,
  'job-orders': withoutAdministrator,
  bonds: ['licensing_officer', 'sanction_officer', 'approver', 'auditor'],
  'entity-changes': ['licensing_officer', 'approver', 'auditor'],
  'agency-merges': ['licensing_officer', 'approver', 'auditor'],
  returns: ['licensing_officer', 'inspector', 'sanction_officer', 'auditor'],
  'my-agency/principals': ['agency'],
  'my-agency/job-orders': ['agency'],
  'my-agency/bonds': ['agency'],
  'my-agency/returns': ['agency'],
  imports: ['licensing_officer', 'publisher', 'auditor'],
  listings: withoutAdministrator,
  sanctions: ['sanction_officer', 'approver', 'publisher', 'auditor'],
  lists: ['publisher', 'sanction_officer', 'approver', 'auditor'],
  releases: withoutAdministrator,
  /** Everybody at the console keeps their own. */
  'saved-filters': [...staff, 'agency'],
  registers: staff,
  offices: staff,
  settings: ['administrator', 'licensing_officer', 'approver', 'auditor'],
  users: ['administrator', 'auditor'],
  'api-keys': ['administrator', 'auditor'],
  'credential-keys': ['administrator', 'auditor'],
  'audit-entries': ['auditor'],
  complaints: ['intake_officer', 'complaint_officer', 'approver', 'auditor'],
  'case-teams': ['intake_officer', 'complaint_officer', 'approver', 'auditor', 'administrator'],
  'violation-codes': withoutAdministrator,
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Resource = keyof typeof READERS;

export const readersOf = (resource: Resource): readonly Role[] => READERS[resource];

/** Resources that a role may list; known roles only. */
export function resourcesOf(role: Role): Resource[] {
  if (!ROLES.includes(role)) return [];
  return (Object.keys(READERS) as Resource[]).filter((resource) => readersOf(resource).includes(role));
}

/** Who may begin a record of a resource; the console offers the form to nobody else. */
const BEGINNERS: Readonly<Partial<Record<Resource, readonly Role[]>>> = {
  agencies: ['licensing_officer'],
  persons: ['licensing_officer'],
  licences: ['licensing_officer'],
  'fee-rules': ['licensing_officer'],
  principals: ['licensing_officer'],
  'job-orders': ['licensing_officer'],
  bonds: ['licensing_officer'],
  'entity-changes': ['licensing_officer'],
  'agency-merges': ['licensing_officer'],
  'my-agency/job-orders': ['agency'],
  inspections: ['licensing_officer', 'sanction_officer'],
  imports: ['licensing_officer', 'publisher'],
  sanctions: ['sanction_officer'],
  vettings: ['licensing_officer'],
  'my-agency/applications': ['agency'],
  users: ['administrator'],
  'api-keys': ['administrator'],
  'case-teams': ['administrator'],
};

/** Resources of which a role may begin a record. */
export const creatableBy = (role: Role): Resource[] =>
  resourcesOf(role).filter((resource) => BEGINNERS[resource]?.includes(role));
