import { type Language, OFFICE_LANGUAGES, translate } from '@amparo/messages';
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence, JUSTIFIED } from '../../test/licences.js';

let api: Api;
let id: string;
let version: number;
beforeAll(async () => {
  api = await startApi();
  ({ id, version } = await grantedLicence(api, 'XA/1'));
});
afterAll(() => api.close());

const REVOKE = { measure: 'revoke', ...JUSTIFIED };
const propose = (
  body: object,
  language: Language,
  seen = version,
  caller: 'licensing_officer' | 'approver' = 'licensing_officer',
) => api.as(caller).post(`/api/v1/licences/${id}/propose`, body, { version: seen, language });

/** Status, code of the whole, and of the first field where one is named. */
const told = ({ status, body }: Response) => [
  status,
  body.code,
  body.errors?.[0]?.pointer ?? null,
  body.errors?.[0]?.code ?? null,
];
const words = ({ body }: Response): string => body.errors?.[0]?.detail ?? body.detail;

/** A proposal by somebody whose role was changed since: the one way in which who proposed could come to decide. */
async function decideOwn(language: Language): Promise<Response> {
  const suspend = { measure: 'suspend', atOnce: true, ...JUSTIFIED };
  const open = (await api.as('auditor').get(`/api/v1/licences/${id}`)).body;
  const proposed = open.proposals.some(({ status }: { status: string }) => status === 'proposed')
    ? open
    : (await propose(suspend, 'en').expect(200)).body;
  ({ version } = proposed);
  const { id: proposalId } = proposed.proposals.find(({ status }: { status: string }) => status === 'proposed');
  const officer = api.cast.ids.licensing_officer;
  await api.dataSource.query(`update user_account set role = 'approver' where id = $1`, [officer]);
  const answer = await api
    .as('licensing_officer')
    .post(`/api/v1/licences/${id}/decide`, { proposalId }, { version, language });
  await api.dataSource.query(`update user_account set role = 'licensing_officer' where id = $1`, [officer]);
  return answer;
}

const CASES: readonly (readonly [string, (language: Language) => PromiseLike<Response>, readonly unknown[]])[] = [
  [
    'a person without the right',
    (language) => propose(REVOKE, language, version, 'approver'),
    [403, 'access.forbidden', null, null],
  ],
  ['a stale version', (language) => propose(REVOKE, language, version - 1), [412, 'request.version-stale', null, null]],
  [
    'no reasons',
    (language) => propose({ ...REVOKE, reasons: '' }, language),
    [400, 'request.invalid', '/reasons', 'field.isDefined'],
  ],
  [
    'no review right',
    (language) => propose({ ...REVOKE, reviewRight: undefined }, language),
    [400, 'request.invalid', '/reviewRight', 'field.isDefined'],
  ],
  [
    'blanks for a ground',
    (language) => propose({ ...REVOKE, ground: '   ' }, language),
    [400, 'licence.terms', '/ground', 'licence.terms.needed'],
  ],
  [
    'a day before the notice period',
    (language) => propose({ ...REVOKE, effectiveOn: '2026-03-05' }, language),
    [400, 'licence.terms', '/effectiveOn', 'licence.terms.before-reply'],
  ],
  ['a second decider who proposed', decideOwn, [403, 'licence.decide.same-person', null, null]],
];

describe('what the law does not let through', () => {
  it.each(CASES)('%s is refused by its own code, in each language', async (_, ask, expected) => {
    const said: string[] = [];
    for (const language of OFFICE_LANGUAGES) {
      const answer = await ask(language);
      expect(told(answer)).toEqual(expected);
      said.push(words(answer));
    }
    expect(new Set(said).size).toBe(OFFICE_LANGUAGES.length);
    expect(said[2]).toMatch(/[\u0600-\u06ff]/);
  });

  it('is said in the words of the catalogue', async () => {
    const { body } = await propose(REVOKE, 'es', version - 1);
    expect(body.detail).toBe(
      translate('es', 'refusals', 'request.version-stale', { yours: version - 1, current: version }),
    );
  });
});
