/** Everyone who can stand at one of the three doors (contract, Roles). */
export const ROLES = [
  'anonymous',
  'complainant',
  'agency',
  'intake_officer',
  'complaint_officer',
  'inspector',
  'licensing_officer',
  'sanction_officer',
  'approver',
  'publisher',
  'custodian',
  'auditor',
  'administrator',
  'partner',
  'portal',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of a person with an account; the others come with a receipt, a key, or nothing. */
export const STAFF_ROLES = [
  'intake_officer',
  'complaint_officer',
  'inspector',
  'licensing_officer',
  'sanction_officer',
  'approver',
  'publisher',
  'custodian',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];
export type AccountRole = StaffRole | 'agency';
