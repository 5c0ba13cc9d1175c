import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begun, complete, did } from '../../test/applications.js';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const read = async (kind: string) =>
  (await api.as('licensing_officer').get(`/api/v1/settings/${kind}`).expect(200)).body;
const adopt = (kind: string, body: object, version: number) =>
  api.as('administrator').post(`/api/v1/settings/${kind}/adopt`, body, { version });
const WHY = 'The new regulation of this year asks for it.';

describe('a setting', () => {
  it('is changed by a later version from a later day on, and every version stays', async () => {
    const before = await read('reminder-days');
    expect(before).toMatchObject({ version: 1, value: { renewal: [42, 21] }, allowedActions: [] });
    const body = { effectiveFrom: '2026-04-01', value: { renewal: [60, 30] }, reasons: WHY };
    const adopted = (await adopt('reminder-days', body, 1).expect(200)).body;
    expect(adopted).toMatchObject({
      version: 2,
      value: { renewal: [42, 21] },
      allowedActions: ['adopt'],
      versions: [
        { version: 2, inForce: false, adoptedBy: 'Test administrator' },
        { version: 1, inForce: true, adoptedBy: null },
      ],
    });
    api.clock.noon('2026-04-01');
    expect((await read('reminder-days')).value).toEqual({ renewal: [60, 30] });
    api.clock.noon('2026-03-02');
    await expect(api.dataSource.query('delete from setting_version')).rejects.toThrow();
  });

  it('refuses what is wrong by field, a day that has begun, a stale version, and who is no administrator', async () => {
    const wrong = await adopt(
      'licence-classes',
      { effectiveFrom: '2026-03-02', value: [{ code: 'A b' }], reasons: WHY },
      1,
    );
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/effectiveFrom', '/value/0/code', '/value/0/names', '/value/0/validityMonths']),
    );
    const good = { effectiveFrom: '2026-05-01', value: { threshold: 0.7 }, reasons: WHY };
    expect((await adopt('vetting', { ...good, reasons: '' }, 1)).body.errors).toMatchObject([{ pointer: '/reasons' }]);
    expect((await adopt('vetting', good, 7)).status).toBe(412);
    expect((await adopt('weather', good, 1)).status).toBe(404);
    const officer = await api.as('licensing_officer').post('/api/v1/settings/vetting/adopt', good, { version: 1 });
    expect([officer.status, officer.body.code]).toEqual([403, 'access.forbidden']);
    expect((await api.as('auditor').get('/api/v1/settings').expect(200)).body.total).toBe(5);
  });

  it('leaves an application under the versions of the day on which it was handed in', async () => {
    const { value } = await read('document-requirements');
    const paper = { ...value[0], code: 'new-paper' };
    await adopt(
      'document-requirements',
      { effectiveFrom: '2026-03-10', value: [...value, paper], reasons: WHY },
      1,
    ).expect(200);
    const submitted = await did(api, 'agency', await complete(api), 'submit');
    api.clock.noon('2026-03-11');
    const seen = (await api.as('licensing_officer').get(`/api/v1/applications/${submitted.id}`).expect(200)).body;
    expect(seen.settings).toEqual({ 'licence-classes': 1, 'document-requirements': 1 });
    const codes = (application: { requiredDocuments: { code: string }[] }) =>
      application.requiredDocuments.map(({ code }) => code);
    expect(codes(seen)).not.toContain('new-paper');
    expect(codes(await begun(api, 'sea-based'))).toContain('new-paper');
  });
});
