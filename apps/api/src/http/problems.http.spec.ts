import { hasMessage } from '@amparo/messages';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { AgencyQueries } from '../registry/agency.queries.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** One refusal of each kind, and how to meet it. */
const REFUSALS: Readonly<Record<string, { status: number; meet: () => request.Test }>> = {
  'request.invalid': { status: 400, meet: () => api.as('licensing_officer').post('/api/v1/persons', {}) },
  'request.malformed': { status: 400, meet: () => api.as('auditor').get('/api/v1/audit-entries/x') },
  'page-too-deep': { status: 400, meet: () => api.as('auditor').get('/api/v1/persons?page=9999') },
  'session.required': { status: 401, meet: () => api.as('anonymous').get('/api/v1/persons') },
  'access.forbidden': { status: 403, meet: () => api.as('administrator').get('/api/v1/persons') },
  'person.missing': { status: 404, meet: () => api.as('auditor').get(`/api/v1/persons/${randomUUID()}`) },
  'request.no-such-address': { status: 404, meet: () => api.as('auditor').get('/api/v1/nowhere') },
  'user.disable-self': {
    status: 409,
    meet: () => api.as('administrator').post(`/api/v1/users/${api.cast.ids.administrator}/disable`, {}, { version: 1 }),
  },
  'request.version-stale': {
    status: 412,
    meet: () =>
      api
        .as('licensing_officer')
        .post(`/api/v1/agencies/${api.cast.agencyId}/add-channel`, { kind: 'web', value: 'a.example' }, { version: 9 }),
  },
  'request.media-type': {
    status: 415,
    meet: () => api.as('licensing_officer').post('/api/v1/persons').type('text/plain').send('x'),
  },
  'request.version-required': {
    status: 428,
    meet: () =>
      api
        .as('licensing_officer')
        .post(`/api/v1/agencies/${api.cast.agencyId}/add-channel`, { kind: 'web', value: 'a.example' }),
  },
};

describe('a refusal', () => {
  it.each(Object.entries(REFUSALS))(
    '%s has the form of RFC 9457, in the language of the caller',
    async (code, { status, meet }) => {
      const words = new Set<string>();
      for (const [accepted, language] of [
        ['en', 'en'],
        ['es-MX,es;q=0.9', 'es'],
        ['ar', 'ar'],
        ['tlh, en;q=0.1', 'en'],
      ] as const) {
        const answer = await meet().set('Accept-Language', accepted);
        expect(answer.status).toBe(status);
        expect(answer.headers).toMatchObject({
          'content-type': 'application/problem+json; charset=utf-8',
          'content-language': language,
          'cache-control': 'no-store',
          'x-request-id': expect.stringMatching(UUID),
        });
        const { body } = answer;
        expect(body).toMatchObject({ type: `urn:amparo:problem:${code}`, status, code, errors: expect.any(Array) });
        for (const { pointer, code: each, detail } of body.errors) {
          expect([pointer, hasMessage('refusals', each)]).toEqual([expect.stringMatching(/^\//), true]);
          expect(detail).not.toMatch(/[{}]|^field\./);
        }
        expect(body.title + body.detail).not.toMatch(/Something went wrong|[{}]/);
        words.add(`${body.title}|${body.detail}`);
      }
      expect(words.size, 'three languages').toBe(3);
    },
  );

  it('names each field, each with its own words', async () => {
    const sent = { legalName: '', country: 'xa', headOffice: { address: '' }, names: [{ name: 'N', kind: 'nick' }] };
    const answer = await api.as('licensing_officer').post('/api/v1/agencies', sent, { language: 'ar' }).expect(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(new Set(pointers)).toEqual(new Set(['/legalName', '/country', '/headOffice/address', '/names/0/kind']));
    for (const { detail } of answer.body.errors) expect(detail).toMatch(/\p{sc=Arab}/u);
  });
});

describe('a fault of ours', () => {
  it('says nothing of what is inside, in any language, and keeps its number', async () => {
    const queries = api.app.get(AgencyQueries, { strict: false });
    const { one } = queries;
    queries.one = () => Promise.reject(new Error('secret of the house at /srv/amparo/agency.ts:12'));
    try {
      for (const language of ['en', 'es', 'ar']) {
        const answer = await api
          .as('auditor')
          .get(`/api/v1/agencies/${api.cast.agencyId}`)
          .set('Accept-Language', language)
          .expect(500);
        expect(answer.body).toMatchObject({ code: 'fault', status: 500, errors: [] });
        expect(answer.text).not.toMatch(/secret|\/srv|\.ts|\bat |Error/);
        expect(answer.headers['x-request-id']).toMatch(UUID);
      }
    } finally {
      queries.one = one;
    }
  });
});

describe('every answer', () => {
  it('has a number of its own, whatever number is sent', async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      const { headers } = await api.as('auditor').get('/api/v1/registers').set('X-Request-Id', 'mine').expect(200);
      ids.add(headers['x-request-id'] ?? '');
    }
    expect([...ids].every((id) => UUID.test(id)) && ids.size).toBe(3);
  });

  it.each([
    '/nowhere',
    '/.env',
    '/api',
    '/api/v2/agencies',
    '/api/v1/agencies/../../etc',
    '/api/v1/%E0%A4%A',
    '/wp-login.php?x=<script>',
  ])('says nothing of the framework, and repeats nothing: %s', async (address) => {
    const answer = await request(api.url).get(address);
    expect([400, 401, 404]).toContain(answer.status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.text).not.toMatch(/Cannot GET|Express|<|nowhere|login/);
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['put', 'patch', 'delete'] as const)('to %s is no: nothing legal changes that way', async (method) => {
    const sent = request(api.url)[method](`/api/v1/agencies/${api.cast.agencyId}`);
    const answer = await sent.set(api.cast.credentials.licensing_officer ?? {}).expect(404);
    expect(answer.body.code).toBe('request.no-such-address');
  });
});
