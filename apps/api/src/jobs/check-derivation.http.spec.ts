import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { findUnderived } from './upkeep.queries.js';

let api: Api;
let id: string;
beforeAll(async () => {
  api = await startApi();
  ({ id } = await grantedLicence(api, 'XA/1'));
  await grantedLicence(api, 'XA/2');
});
afterAll(() => api.close());

const found = () =>
  findUnderived({ query: (sql, parameters = []) => api.dataSource.query(sql, [...parameters]) }, api.clock.now());

describe('the nightly check of what is stored of licences', () => {
  it('finds nothing where all is as derived, also on the day a licence expires', async () => {
    expect(await found()).toEqual([]);
    api.clock.noon('2028-03-01');
    expect(await found()).toEqual([]);
    api.clock.noon('2026-03-03');
  });

  it.each([
    ['status', `update licence set status = 'revoked' where id = $1`],
    ['validity', `update licence set valid_to = valid_to + 1 where id = $1`],
    ['time in force', 'delete from licence_in_force where licence_id = $1'],
  ])('finds a %s changed behind its back, and names the licence', async (_, sql) => {
    const runner = api.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(sql, [id]);
    const seen = await findUnderived(
      { query: (text, parameters = []) => runner.query(text, [...parameters]) },
      api.clock.now(),
    );
    await runner.rollbackTransaction();
    await runner.release();
    expect(seen).toEqual([id]);
    expect(await found()).toEqual([]);
  });
});
