import { type Role, ROLES } from '@amparo/kernel';

const EVERYBODY = ROLES;

/** The portal knows no roles: every route is everybody's, whatever they send along. */
export const PORTAL_ACCESS: Readonly<Record<string, readonly Role[]>> = {
  'GET /': EVERYBODY,
  'GET /check': EVERYBODY,
  'POST /check': EVERYBODY,
  'GET /agencies/:id': EVERYBODY,
  'GET /licences/:register/:slug': EVERYBODY,
  'GET /job-orders/:id': EVERYBODY,
  'GET /complain': EVERYBODY,
  'GET /complain/done': EVERYBODY,
  'POST /complain/done': EVERYBODY,
  'GET /complain/:question': EVERYBODY,
  'POST /complain/review': EVERYBODY,
  'POST /complain/:question': EVERYBODY,
  'GET /apply': EVERYBODY,
  'POST /apply': EVERYBODY,
  'GET /apply/confirm': EVERYBODY,
  'POST /apply/confirm': EVERYBODY,
  'GET /notices': EVERYBODY,
  'GET /notices/:number': EVERYBODY,
  'POST /notices/:number': EVERYBODY,
  'GET /receipt': EVERYBODY,
  'POST /receipt': EVERYBODY,
  'GET /receipt/thread': EVERYBODY,
  'POST /receipt/thread': EVERYBODY,
  'GET /scripts/:name': EVERYBODY,
  'GET /lists': EVERYBODY,
  'GET /lists/:list': EVERYBODY,
  'GET /lists/:list/releases/:number': EVERYBODY,
  'GET /lists/:list/releases/:number/:file': EVERYBODY,
  'GET /listings/:id': EVERYBODY,
  'GET /healthz': EVERYBODY,
  'GET /readyz': EVERYBODY,
  'GET /metrics': EVERYBODY,
};
