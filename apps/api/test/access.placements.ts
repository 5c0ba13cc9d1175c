import { type Role, STAFF_ROLES } from '@amparo/kernel';

const CASEWORK: readonly Role[] = STAFF_ROLES.filter((role) => role !== 'administrator');
const BOND_READERS: readonly Role[] = ['licensing_officer', 'sanction_officer', 'approver', 'auditor'];
const RETURN_READERS: readonly Role[] = ['licensing_officer', 'inspector', 'sanction_officer', 'auditor'];
const PRINCIPAL_DECIDERS: readonly Role[] = ['licensing_officer', 'approver'];

/** A part of the matrix of who may call what: fees, foreign employers, vacancies, bonds and returns. */
export const PLACEMENT_ACCESS: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/v1/fee-rules': CASEWORK,
  'GET /api/v1/fee-rules/:id': CASEWORK,
  'POST /api/v1/fee-rules': ['licensing_officer'],
  'POST /api/v1/fee-rules/:id/replace': ['licensing_officer'],
  'GET /api/v1/principals': CASEWORK,
  'GET /api/v1/principals/:id': CASEWORK,
  'POST /api/v1/principals': ['licensing_officer'],
  'POST /api/v1/principals/:id/accredit': PRINCIPAL_DECIDERS,
  'POST /api/v1/principals/:id/watchlist': PRINCIPAL_DECIDERS,
  'POST /api/v1/principals/:id/lift-watch': PRINCIPAL_DECIDERS,
  'POST /api/v1/principals/:id/withdraw-accreditation': PRINCIPAL_DECIDERS,
  'POST /api/v1/principals/:id/propose-agency': ['licensing_officer'],
  'POST /api/v1/principals/:id/approve-agency': ['approver'],
  'POST /api/v1/principals/:id/refuse-agency': ['approver'],
  'POST /api/v1/principals/:id/end-agency': PRINCIPAL_DECIDERS,
  'GET /api/v1/job-orders': CASEWORK,
  'GET /api/v1/job-orders/:id': CASEWORK,
  'POST /api/v1/job-orders': ['licensing_officer'],
  'POST /api/v1/job-orders/:id/approve': ['approver'],
  'POST /api/v1/job-orders/:id/refuse': ['approver'],
  'POST /api/v1/job-orders/:id/record-fill': ['licensing_officer'],
  'POST /api/v1/job-orders/:id/close': ['licensing_officer'],
  'POST /api/v1/job-orders/:id/cancel': PRINCIPAL_DECIDERS,
  'GET /api/v1/bonds': BOND_READERS,
  'GET /api/v1/bonds/:id': BOND_READERS,
  'POST /api/v1/bonds': ['licensing_officer'],
  'POST /api/v1/bonds/:id/call': ['licensing_officer'],
  'POST /api/v1/bonds/:id/replenish': ['licensing_officer'],
  'GET /api/v1/returns': RETURN_READERS,
  'GET /api/v1/returns/:id': RETURN_READERS,
  'POST /api/v1/returns/:id/file': ['licensing_officer'],
  'POST /api/v1/returns/:id/accept': ['licensing_officer'],
  'POST /api/v1/returns/:id/send-back': ['licensing_officer'],
  'GET /api/v1/my-agency/principals': ['agency'],
  'GET /api/v1/my-agency/job-orders': ['agency'],
  'GET /api/v1/my-agency/job-orders/:id': ['agency'],
  'GET /api/v1/my-agency/bonds': ['agency'],
  'GET /api/v1/my-agency/bonds/:id': ['agency'],
  'GET /api/v1/my-agency/returns': ['agency'],
  'GET /api/v1/my-agency/returns/:id': ['agency'],
  'POST /api/v1/my-agency/job-orders': ['agency'],
  'POST /api/v1/my-agency/returns/:id/file': ['agency'],
};
