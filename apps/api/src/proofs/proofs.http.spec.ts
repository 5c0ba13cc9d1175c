import { type ProofStatement, readProof } from '@amparo/verification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { noteSigner, openNote } from '../audit/signed-note.js';

const NOBODY = '7b1c2f7e-0f59-4b8a-9d0e-3d5f0a6c1b2d';
const CANARY = 'Zylophant Quexley +1 202 555 0142';

let api: Api;
let agencyId: string;
let licenceId: string;
beforeAll(async () => {
  api = await startApi();
  const headOffice = { address: '1 Quay Street', district: null };
  const { body } = await api
    .as('licensing_officer')
    .post('/api/v1/agencies', { legalName: 'Proven Harbour Staffing', country: 'XA', headOffice })
    .expect(201);
  agencyId = body.id;
  licenceId = (await grantedLicence(api, 'PROOF-1', { agencyId })).id;
});
afterAll(() => api.close());

const make = (body: object, more = {}) => api.as('portal').post('/api/v1/proofs', body, more);
const open = (code: string) => api.as('portal').post('/api/v1/proofs/open', { code });
const agency = () => ({ kind: 'agency', id: agencyId, licenceNumber: 'PROOF-1' });

function statementIn(note: string): ProofStatement {
  const text = openNote(note, noteSigner(api.configuration.signingKey).publicKey);
  const statement = text === undefined ? undefined : readProof(text);
  if (!statement) throw new Error('the note is not signed by the register');
  return statement;
}

describe('a proof', () => {
  it('says, signed, what the register said of a licence, and opens by its code as people type it', async () => {
    const { body } = await make({ asked: 'PROOF-1', subject: agency() }).expect(201);
    expect(statementIn(body.note)).toMatchObject({
      ...{ register: 'XA', asked: 'PROOF-1', at: api.clock.now(), standing: 'may_recruit' },
      subject: { id: agencyId, licenceNumber: 'PROOF-1', status: 'licensed' },
    });
    expect(body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    const typed = body.code.toLowerCase().replace(/.{4}/g, '$&- ').replaceAll('0', 'o');
    expect((await open(typed).expect(200)).body).toEqual(body);
  });

  it('says what the register says now, whoever was told otherwise', async () => {
    const { position } = await grantedLicence(api, 'PROOF-2', { agencyId });
    const { body } = await make({ asked: 'PROOF-2', subject: { ...agency(), licenceNumber: 'PROOF-2' } }).expect(201);
    expect(statementIn(body.note)).toMatchObject({ standing: 'may_recruit', feedPosition: position });
    await api.dataSource.query(
      `update public_record set record = replace(record, '"status":"licensed"', '"status":"revoked"') where record_id = $1`,
      [licenceId],
    );
    const again = await make({ asked: 'PROOF-1', subject: agency() }).expect(201);
    expect(statementIn(again.body.note)).toMatchObject({ standing: 'may_not_recruit', subject: { status: 'revoked' } });
  });

  it('says of what nobody has that there is no record', async () => {
    const { body } = await make({ asked: CANARY }).expect(201);
    expect(statementIn(body.note)).toMatchObject({ asked: CANARY, standing: 'no_record', subject: null });
  });

  it('is readable to nobody who has all that is stored, but not its code', async () => {
    const { body } = await make({ asked: CANARY }, { key: 'proof-canary-1' }).expect(201);
    const tables: { name: string }[] = await api.dataSource.query(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [row]: { found: boolean }[] = await api.dataSource.query(
        `select exists (select from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0
           or position(encode($1::bytea, 'hex') in t::text) > 0) as found`,
        ['Zylophant', body.code],
      );
      expect([name, row?.found]).toEqual([name, false]);
    }
  });

  it('is made once for one key, and refused for another question under it', async () => {
    const key = { key: 'proof-once-1' };
    const first = await make({ asked: 'once' }, key).expect(201);
    expect((await make({ asked: 'once' }, key).expect(201)).body).toEqual(first.body);
    await make({ asked: 'twice' }, key).expect(422);
  });

  it.each([
    ['nothing asked', {}, 400, '/asked'],
    ['too much asked', { asked: 'x'.repeat(301) }, 400, '/asked'],
    ['a subject of another kind', { asked: 'x', subject: { kind: 'person', id: 'x' } }, 400, '/subject/kind'],
    ['no id', { asked: 'x', subject: { kind: 'agency', id: 'nobody' } }, 400, '/subject/id'],
    ['a subject nobody has', { asked: 'x', subject: { kind: 'agency', id: NOBODY } }, 422, undefined],
    ['an entry nobody has', { asked: 'x', subject: { kind: 'listing', id: NOBODY } }, 422, undefined],
  ])('is refused for %s', async (_what, body, status, pointer) => {
    const answer = await make(body).expect(status);
    if (pointer === undefined) expect(answer.body.code).toBe('proof.no-subject');
    else expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQRS', 'U'.repeat(16)])('is not found under %j', async (code) => {
    expect((await open(code).expect(404)).body.code).toBe('proof.unknown');
  });
});
