import { ROLES, type Role } from '@amparo/kernel';
import { catalogue } from '@amparo/messages';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOW, type Policy } from '../src/access/allow.js';
import { API_ACCESS, UNAUDITED } from './access.matrix.js';
import { handlersOf } from './controllers.js';
import { type Api, type Caller, startApi } from './harness.js';

interface Route {
  readonly name: string;
  readonly policy: Policy | undefined;
}

let api: Api;
let routes: Route[];
beforeAll(async () => {
  api = await startApi();
  routes = routesOf(api);
});
afterAll(() => api.close());

const UNPREFIXED = ['healthz', 'readyz', 'metrics'];
const routesOf = ({ app }: Api): Route[] =>
  handlersOf(app).map(({ method, path, handler }) => ({
    name: `${method} ${UNPREFIXED.includes(path) ? '' : '/api/v1'}/${path}`,
    policy: Reflect.getMetadata(ALLOW, handler) as Policy | undefined,
  }));

const names = (): string[] => routes.map(({ name }) => name).sort();

describe('every route', () => {
  it('stands in the matrix, and the matrix names no other', () => {
    expect(names()).toEqual(Object.keys(API_ACCESS).sort());
  });

  it('says who may call it and what it records; none only where listed', () => {
    for (const { name, policy } of routes) {
      expect(policy, name).toBeDefined();
      expect(policy?.audit, name).toMatch(UNAUDITED.includes(name) ? /^none$/ : /^[a-z-]+\.[a-z-]+$/);
    }
  });

  it('has words for what it records, in which auditors read it', () => {
    const acts = routes.flatMap(({ policy }) => (policy && policy.audit !== 'none' ? [policy.audit] : []));
    const words: Readonly<Record<string, string>> = catalogue.console.en;
    expect([...new Set(acts)].filter((act) => words[`audit-action.${act}`] === undefined)).toEqual([]);
  });

  it('stands in the documentation, with its answer described', () => {
    for (const name of names()) expect(api.documented(name), name).toBe(true);
  });
});

/** A complainant comes with a receipt, to the portal; to the API it is nobody. */
const CALLERS: Readonly<Record<Role, Caller>> = Object.fromEntries(
  ROLES.map((role) => [role, role === 'complainant' ? 'anonymous' : role]),
) as Record<Role, Caller>;

describe.each(ROLES)('%s', (role) => {
  it.each(Object.entries(API_ACCESS))('%s', async (name, allowed) => {
    const [method = '', template = ''] = name.split(' ');
    const route = template
      .replace(':index', '0')
      .replace(':kind', 'agency')
      .replace(':file', 'checkpoint')
      .replace(/:\w+/g, randomUUID());
    const agent = api.as(CALLERS[role]);
    // Signing out would end the session that the other cells need: it is tried with a fresh one in its own spec.
    if (method === 'DELETE' && allowed.includes(role)) return;
    const answer =
      method === 'GET'
        ? await agent.get(route)
        : method === 'DELETE'
          ? await agent.delete(route)
          : await agent.post(route);
    const refused = answer.body?.code === 'access.forbidden' || answer.body?.code === 'session.required';
    const open = allowed.includes(role === 'complainant' ? 'anonymous' : role);
    expect({ refused, status: answer.status < 500 || answer.status === 503 }).toEqual({ refused: !open, status: true });
    if (refused) expect(answer.status).toBe(CALLERS[role] === 'anonymous' ? 401 : 403);
  });
});
