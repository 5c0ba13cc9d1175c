import type { Api } from './harness.js';

export const WHY = { reasons: 'The papers were looked at and found in order.' };

/** A principal accredited by one decision, and the cast's agency accredited with it by two persons. */
export async function accreditedPrincipal(api: Api, name: string): Promise<{ id: string; version: number }> {
  const officer = api.as('licensing_officer');
  const route = '/api/v1/principals';
  const made = await officer.post(route, { name, country: 'AE', registrationNumber: `T-${name}` }).expect(201);
  const { id } = made.body;
  const accredited = await officer
    .post(`${route}/${id}/accredit`, { from: '2026-01-01', to: '2027-12-31', ...WHY }, { version: 1 })
    .expect(200);
  const { agencyId } = api.cast;
  const proposed = await officer
    .post(
      `${route}/${id}/propose-agency`,
      { agencyId, from: '2026-01-01', ...WHY },
      { version: accredited.body.version },
    )
    .expect(200);
  const approved = await api
    .as('approver')
    .post(
      `${route}/${id}/approve-agency`,
      { accreditationId: proposed.body.accreditations[0].id, ...WHY },
      { version: proposed.body.version },
    )
    .expect(200);
  return { id, version: approved.body.version };
}

export const aJobOrder = (principalId: string, more: object = {}) => ({
  ...{ principalId, occupation: '5311', title: 'Child care worker', country: 'AE', vacancies: 5, contractMonths: 24 },
  ...{ wage: { amount: '90000', currency: 'XTS' }, from: '2026-03-01', to: '2026-12-31' },
  ...more,
});
