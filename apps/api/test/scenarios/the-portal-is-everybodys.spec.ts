import { ROLES } from '@amparo/kernel';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPortal } from '../../../portal/src/portal.js';
import { generateNoteKey } from '../../src/audit/signed-note.js';
import { PORTAL_ACCESS } from '../access.portal.js';
import { handlersOf } from '../controllers.js';
import { feedKeyOf } from './feed-key.js';

/** The portal knows no roles: whatever somebody sends along, every route answers them as it answers anybody. */
let portal: Awaited<ReturnType<typeof createPortal>>;
let url: string;
const dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-portal-'));
beforeAll(async () => {
  portal = await createPortal({
    port: 0,
    apiUrl: 'http://localhost:9',
    apiKey: 'nobody',
    feedKey: feedKeyOf(generateNoteKey('nobody').verifier),
    publicUrl: 'http://localhost:8080',
    dataDir,
    trustProxy: false,
    channels: { numbers: {}, ussdLanguages: ['en'] },
    production: false,
    logLevel: 'silent',
  });
  await portal.listen(0);
  url = (await portal.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await portal.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What answers that is not a page of the register: pictures and words for robots. */
const FURNITURE = ['GET /robots.txt', 'GET /favicon.ico', 'GET /favicon.svg', 'GET /site.css', 'GET /*splat', 'GET /*'];

it('every route of the portal stands in the matrix', () => {
  const names = handlersOf(portal).map(({ method, path: route }) => `${method} /${route}`);
  const known = [...Object.keys(PORTAL_ACCESS), ...FURNITURE];
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  expect(Object.keys(PORTAL_ACCESS).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(ROLES)('%s', (role) => {
  it.each(Object.entries(PORTAL_ACCESS))('%s', async (name, allowed) => {
    const [method = 'GET', template = ''] = name.split(' ');
    const route = template.replace(':register', 'XA').replace(/:\w+/g, randomUUID());
    const credentials: Record<string, string> =
      role === 'anonymous' ? {} : { Authorization: `Bearer ${role}`, Cookie: `__Host-amparo=${role}` };
    const answer = await fetch(`${url}${route}${route === '/check' ? '?q=x' : ''}`, {
      method,
      headers: { ...credentials, Accept: 'application/json' },
    });
    expect([401, 403].includes(answer.status)).toBe(!allowed.includes(role));
    // A session that is none is only ever taken away.
    expect(answer.headers.get('set-cookie') ?? 'Max-Age=0').toContain('Max-Age=0');
  });
});
