import type { Role } from '@amparo/kernel';

const STAFF: readonly Role[] = [
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
];
const CASEWORK = STAFF.filter((role) => role !== 'administrator');
const ACTING = CASEWORK.filter((role) => role !== 'auditor');
const SIGNED_IN: readonly Role[] = [...STAFF, 'agency'];
const EVERYBODY: readonly Role[] = [...SIGNED_IN, 'anonymous', 'complainant', 'partner', 'portal'];
const OPERATIONS: readonly Role[] = ['anonymous', 'partner', 'portal', 'auditor', 'administrator'];
const VISITS: readonly Role[] = ['inspector', 'licensing_officer', 'sanction_officer', 'auditor'];
const VISIT_PLANNERS: readonly Role[] = ['licensing_officer', 'sanction_officer'];
const FEED: readonly Role[] = ['portal', 'partner', 'auditor'];
const CASE_TEAM: readonly Role[] = ['intake_officer', 'complaint_officer'];
const CASE_READERS: readonly Role[] = [...CASE_TEAM, 'approver', 'auditor'];
const IMPORTERS: readonly Role[] = ['licensing_officer', 'publisher'];

/**
 * Who may call what: the expected cell of every role × route, written by hand and read by people. A route that is missing here, or
 * answers otherwise, fails the test. Whether this person may do this with this record now is the lifecycle's matter.
 */
export const API_ACCESS: Readonly<Record<string, readonly Role[]>> = {
  'GET /healthz': OPERATIONS,
  'GET /readyz': OPERATIONS,
  'GET /metrics': OPERATIONS,

  'POST /api/v1/session': EVERYBODY,
  'GET /api/v1/session': SIGNED_IN,
  'DELETE /api/v1/session': SIGNED_IN,
  'POST /api/v1/session/open-link': EVERYBODY,
  'POST /api/v1/session/complete-link': EVERYBODY,

  'GET /api/v1/users': ['auditor', 'administrator'],
  'GET /api/v1/users/:id': ['auditor', 'administrator'],
  'POST /api/v1/users': ['administrator'],
  'POST /api/v1/users/:id/disable': ['administrator'],
  'POST /api/v1/users/:id/enable': ['administrator'],
  'POST /api/v1/users/:id/renew-link': ['administrator'],
  'GET /api/v1/api-keys': ['auditor', 'administrator'],
  'GET /api/v1/api-keys/:id': ['auditor', 'administrator'],
  'POST /api/v1/api-keys': ['administrator'],
  'POST /api/v1/api-keys/:id/revoke': ['administrator'],

  'GET /api/v1/audit-entries': ['auditor'],
  'GET /api/v1/audit-entries/:index': ['auditor'],
  'GET /api/v1/audit-entries/export/:file': ['auditor'],

  'GET /api/v1/feed/snapshot': FEED,
  'GET /api/v1/feed/changes': FEED,
  'GET /api/v1/feed/schemas/:kind': [...FEED, 'anonymous'],

  'GET /api/v1/queue': ACTING,
  'GET /api/v1/registers': STAFF,
  'GET /api/v1/offices': STAFF,
  'GET /api/v1/authorities': STAFF,

  'GET /api/v1/agencies': CASEWORK,
  'GET /api/v1/agencies/:id': CASEWORK,
  'POST /api/v1/agencies': ['licensing_officer'],
  'POST /api/v1/agencies/:id/add-name': ['licensing_officer'],
  'POST /api/v1/agencies/:id/end-name': ['licensing_officer'],
  'POST /api/v1/agencies/:id/add-identifier': ['licensing_officer'],
  'POST /api/v1/agencies/:id/open-branch': ['licensing_officer'],
  'POST /api/v1/agencies/:id/close-branch': ['licensing_officer'],
  'POST /api/v1/agencies/:id/add-channel': ['licensing_officer'],
  'POST /api/v1/agencies/:id/confirm-channel': ['licensing_officer'],
  'POST /api/v1/agencies/:id/withdraw-channel': ['licensing_officer'],
  'GET /api/v1/persons': CASEWORK,
  'GET /api/v1/persons/:id': CASEWORK,
  'POST /api/v1/persons': ['licensing_officer'],
  'POST /api/v1/persons/:id/appoint': ['licensing_officer'],
  'POST /api/v1/persons/:id/end-appointment': ['licensing_officer'],
  'GET /api/v1/listings': CASEWORK,
  'GET /api/v1/listings/:id': CASEWORK,

  'GET /api/v1/licences': CASEWORK,
  'GET /api/v1/licences/:id': CASEWORK,
  'POST /api/v1/licences': ['licensing_officer'],
  'POST /api/v1/licences/:id/propose': ['licensing_officer'],
  'POST /api/v1/licences/:id/serve-notice': ['licensing_officer'],
  'POST /api/v1/licences/:id/decide': ['approver'],
  'POST /api/v1/licences/:id/reject': ['approver'],
  'POST /api/v1/licences/:id/withdraw': ['licensing_officer'],

  'GET /api/v1/inspections': VISITS,
  'GET /api/v1/inspections/inspectors': VISIT_PLANNERS,
  'GET /api/v1/inspections/:id': VISITS,
  'GET /api/v1/inspections/:id/photos/:photoId': VISITS,
  'GET /api/v1/inspections/:id/photos/:photoId/thumbnail': VISITS,
  'GET /api/v1/inspections/:id/photos/:photoId/original': ['inspector', 'sanction_officer'],
  'POST /api/v1/inspections': VISIT_PLANNERS,
  'POST /api/v1/inspections/:id/schedule': VISIT_PLANNERS,
  'POST /api/v1/inspections/:id/cancel': VISIT_PLANNERS,
  'POST /api/v1/inspections/:id/start': ['inspector'],
  'POST /api/v1/inspections/:id/record-answers': ['inspector'],
  'POST /api/v1/inspections/:id/add-photo': ['inspector'],
  'POST /api/v1/inspections/:id/remove-photo': ['inspector'],
  'POST /api/v1/inspections/:id/submit': ['inspector'],
  'POST /api/v1/inspections/:id/record-comment': ['inspector'],
  'POST /api/v1/inspections/:id/quality-check': ['sanction_officer'],
  'POST /api/v1/inspections/:id/close': ['sanction_officer'],
  'GET /api/v1/corrective-actions': VISITS,
  'GET /api/v1/corrective-actions/:id': VISITS,
  'POST /api/v1/corrective-actions/:id/report-done': ['inspector'],
  'POST /api/v1/corrective-actions/:id/verify': ['sanction_officer'],
  'POST /api/v1/corrective-actions/:id/reject': ['sanction_officer'],
  'GET /api/v1/checklists': VISITS,
  'GET /api/v1/checklists/:version': VISITS,
  'GET /api/v1/my-agency/inspections': ['agency'],
  'GET /api/v1/my-agency/inspections/:id': ['agency'],
  'POST /api/v1/my-agency/inspections/:id/record-comment': ['agency'],
  'GET /api/v1/my-agency/corrective-actions/:id': ['agency'],
  'POST /api/v1/my-agency/corrective-actions/:id/report-done': ['agency'],
  'GET /api/v1/complaints/intake': ['portal'],
  'POST /api/v1/complaints': ['portal'],
  'POST /api/v1/complaints/thread': ['portal'],
  'POST /api/v1/complaints/thread/reply': ['portal'],
  'POST /api/v1/complaints/thread/ask-review': ['portal'],
  'GET /api/v1/complaints': CASE_READERS,
  'GET /api/v1/complaints/closure-codes': CASE_READERS,
  'GET /api/v1/complaints/:id': CASE_READERS,
  'GET /api/v1/complaints/:id/files/:fileId': CASE_TEAM,
  'POST /api/v1/complaints/:id/triage': [...CASE_TEAM, 'approver'],
  'POST /api/v1/complaints/:id/assign': [...CASE_TEAM, 'approver'],
  'POST /api/v1/complaints/:id/message': CASE_TEAM,
  'POST /api/v1/complaints/:id/request-information': ['complaint_officer'],
  'POST /api/v1/complaints/:id/investigate': ['complaint_officer'],
  'POST /api/v1/complaints/:id/order-inspection': ['complaint_officer'],
  'POST /api/v1/complaints/:id/close': ['complaint_officer'],
  'POST /api/v1/complaints/:id/reopen': ['complaint_officer', 'approver'],
  'GET /api/v1/case-teams': [...CASE_TEAM, 'auditor', 'administrator'],
  'GET /api/v1/case-teams/:id': [...CASE_TEAM, 'auditor', 'administrator'],
  'POST /api/v1/case-teams': ['administrator'],
  'POST /api/v1/case-teams/:id/set-key': CASE_TEAM,
  'POST /api/v1/case-teams/:id/share': CASE_TEAM,
  'GET /api/v1/my-sealing-key': CASE_TEAM,
  'POST /api/v1/my-sealing-key': CASE_TEAM,
  'GET /api/v1/violation-codes': [...CASEWORK, 'portal'],

  'GET /api/v1/imports': [...IMPORTERS, 'auditor'],
  'GET /api/v1/imports/layouts': [...IMPORTERS, 'auditor'],
  'GET /api/v1/imports/:id': [...IMPORTERS, 'auditor'],
  'GET /api/v1/imports/:id/rows': [...IMPORTERS, 'auditor'],
  'POST /api/v1/imports': IMPORTERS,
  'POST /api/v1/imports/:id/apply': IMPORTERS,
  'POST /api/v1/imports/:id/undo': IMPORTERS,
  'POST /api/v1/imports/:id/discard': IMPORTERS,
};

/** The portal knows no roles: every route is everybody's, whatever they send along. */
export const PORTAL_ACCESS: Readonly<Record<string, readonly Role[]>> = {
  'GET /': EVERYBODY,
  'GET /check': EVERYBODY,
  'GET /agencies/:id': EVERYBODY,
  'GET /licences/:register/:slug': EVERYBODY,
  'GET /complain': EVERYBODY,
  'GET /complain/done': EVERYBODY,
  'GET /complain/:question': EVERYBODY,
  'POST /complain/review': EVERYBODY,
  'POST /complain/:question': EVERYBODY,
  'GET /receipt': EVERYBODY,
  'POST /receipt': EVERYBODY,
  'GET /receipt/thread': EVERYBODY,
  'POST /receipt/thread': EVERYBODY,
  'GET /scripts/:name': EVERYBODY,
  'GET /healthz': EVERYBODY,
  'GET /readyz': EVERYBODY,
  'GET /metrics': EVERYBODY,
};

/** GETs that leave no audit entry: they show nothing of anybody. */
export const UNAUDITED: readonly string[] = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'GET /api/v1/feed/schemas/:kind',
  'GET /api/v1/complaints/intake',
  'GET /api/v1/complaints/closure-codes',
  'GET /api/v1/violation-codes',
];
