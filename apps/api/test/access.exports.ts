import { type Role, STAFF_ROLES } from '@amparo/kernel';

const CASEWORK: readonly Role[] = STAFF_ROLES.filter((role) => role !== 'administrator');
const VISITS: readonly Role[] = ['inspector', 'licensing_officer', 'sanction_officer', 'auditor'];
const CASE_READERS: readonly Role[] = ['intake_officer', 'complaint_officer', 'approver', 'auditor'];
const APPLICATIONS: readonly Role[] = ['licensing_officer', 'approver', 'auditor'];
const AGENCY: readonly Role[] = ['agency'];

/** Who may have which list as a file. */
export const EXPORTED: Readonly<Record<string, readonly Role[]>> = {
  agencies: CASEWORK,
  persons: CASEWORK,
  licences: CASEWORK,
  listings: CASEWORK,
  registers: STAFF_ROLES,
  offices: STAFF_ROLES,
  'fee-rules': CASEWORK,
  principals: CASEWORK,
  'job-orders': CASEWORK,
  'entity-changes': ['licensing_officer', 'approver', 'auditor'],
  'agency-merges': ['licensing_officer', 'approver', 'auditor'],
  bonds: ['licensing_officer', 'sanction_officer', 'approver', 'auditor'],
  returns: ['licensing_officer', 'inspector', 'sanction_officer', 'auditor'],
  applications: APPLICATIONS,
  'account-requests': ['licensing_officer', 'auditor'],
  vettings: APPLICATIONS,
  inspections: VISITS,
  'corrective-actions': VISITS,
  complaints: CASE_READERS,
  'case-teams': [...CASE_READERS, 'administrator'],
  sanctions: ['sanction_officer', 'approver', 'publisher', 'auditor'],
  releases: CASEWORK,
  imports: ['licensing_officer', 'publisher', 'auditor'],
  users: ['auditor', 'administrator'],
  'api-keys': ['auditor', 'administrator'],
  'my-agency/applications': AGENCY,
  'my-agency/licences': AGENCY,
  'my-agency/inspections': AGENCY,
  'my-agency/vettings': AGENCY,
  'my-agency/principals': AGENCY,
  'my-agency/job-orders': AGENCY,
  'my-agency/bonds': AGENCY,
  'my-agency/returns': AGENCY,
};

/** A part of the matrix of who may call what: the lists as files. */
export const EXPORT_ACCESS: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  Object.entries(EXPORTED).map(([list, roles]) => [`GET /api/v1/${list}/export.:format`, roles]),
);
