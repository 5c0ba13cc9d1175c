import type { Api } from './harness.js';

export const JUSTIFIED = {
  ground: 'Labour Recruitment Act, section 12',
  reasons: 'The office found the facts described in the file.',
  reviewRight: 'You may ask the tribunal for a review within 28 days.',
};

/** A class of its own for each number: an agency has one licence of a class in force at a time. */
export const classOf = (number: string): string =>
  `class-${number.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40);

export const aGrantProposal = (api: Api, number: string) => ({
  agencyId: api.cast.agencyId,
  class: classOf(number),
  number,
  countries: [],
  sectors: [],
  validFrom: '2026-03-01',
  validTo: '2028-02-29',
  conditions: [],
  ...JUSTIFIED,
});

/** A licence proposed by one person and granted by another. */
export async function grantedLicence(
  api: Api,
  number: string,
  more: object = {},
): Promise<{ id: string; version: number; position: number }> {
  const proposed = await api
    .as('licensing_officer')
    .post('/api/v1/licences', { ...aGrantProposal(api, number), ...more })
    .expect(201);
  const decided = await api
    .as('approver')
    .post(
      `/api/v1/licences/${proposed.body.id}/decide`,
      { proposalId: proposed.body.proposals[0].id },
      { version: proposed.body.version },
    )
    .expect(200);
  return { id: decided.body.id, version: decided.body.version, position: Number(decided.headers['feed-position']) };
}
