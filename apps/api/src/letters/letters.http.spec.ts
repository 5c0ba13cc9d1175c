import { LETTER_LANGUAGES } from '@amparo/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherAgency } from '../../test/applications.js';
import { type Agent, type Api, startApi } from '../../test/harness.js';
import { grantedLicence, JUSTIFIED } from '../../test/licences.js';

let api: Api;
let id: string;
let grant: string;
beforeAll(async () => {
  api = await startApi();
  ({ id } = await grantedLicence(api, 'ต.8/2527', { conditions: ['Reports each month.'], countries: ['AE', 'QA'] }));
  const { body } = await api.as('auditor').get(`/api/v1/licences/${id}`).expect(200);
  grant = body.decisions.find(({ kind }: { kind: string }) => kind === 'grant').id;
});
afterAll(() => api.close());

const pdfOf = (agent: Agent, path: string) =>
  agent
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
const letter = (lang = 'en', decision = grant, agent = api.as('licensing_officer')) =>
  pdfOf(agent, `/api/v1/licences/${id}/decisions/${decision}/letter.pdf?lang=${lang}`);
const certificate = (lang = 'en', agent = api.as('licensing_officer')) =>
  pdfOf(agent, `/api/v1/licences/${id}/certificate.pdf?lang=${lang}`);

describe('the letter of a decision', () => {
  it('is a file of its own number: the same bytes whenever and by whomever it is asked for', async () => {
    const first = await letter().expect(200);
    expect(first.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="XA-2026-\d{6}-.\.pdf"$/),
    });
    expect(first.body.subarray(0, 5).toString()).toBe('%PDF-');
    api.clock.noon('2026-05-01');
    const [again, once] = await Promise.all([letter('en', grant, api.as('auditor')), letter()]);
    for (const other of [again, once]) {
      expect(other.headers['content-disposition']).toBe(first.headers['content-disposition']);
      expect(other.body.equals(first.body)).toBe(true);
    }
    api.clock.noon('2026-03-02');
    const kept = await api.dataSource.query('select kind, language from letter');
    expect(kept).toEqual([{ kind: 'decision', language: 'en' }]);
  });

  it.each(LETTER_LANGUAGES)('is set in %s, with a font for its script', async (language) => {
    const { body } = await letter(language).expect(200);
    const names: Readonly<Record<string, string>> = { ar: 'Arabic', th: 'Thai', hi: 'Devanagari', bn: 'Bengali' };
    // Names of fonts stand uncompressed in the file: NotoSansThai and so on.
    expect(body.toString('latin1')).toContain(`NotoSans${names[language] ?? ''}`);
  });

  it('is refused in a language that no letter is written in, and of a decision that is not this licence’s', async () => {
    const wrong = await api.as('licensing_officer').get(`/api/v1/licences/${id}/certificate.pdf?lang=xx`);
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/lang']);
    const { id: other } = await grantedLicence(api, 'XA/2');
    const missing = await api.as('licensing_officer').get(`/api/v1/licences/${other}/decisions/${grant}/letter.pdf`);
    expect([missing.status, missing.body.code]).toEqual([404, 'licence.letter.missing']);
  });
});

describe('the certificate', () => {
  it('follows what it certifies: other content is another number', async () => {
    const before = await certificate().expect(200);
    expect((await certificate().expect(200)).headers['content-disposition']).toBe(
      before.headers['content-disposition'],
    );
    await api.dataSource.query(
      `insert into branch (id, agency_id, address, is_head_office, from_on) values (gen_random_uuid(), $1, '9 Hill Road', false, '2026-01-01')`,
      [api.cast.agencyId],
    );
    const after = await certificate().expect(200);
    expect(after.headers['content-disposition']).not.toBe(before.headers['content-disposition']);
  });

  it('is the holder’s own as well, and no other agency’s', async () => {
    const path = `/api/v1/my-agency/licences/${id}/certificate.pdf`;
    await api.as('agency').get(path).expect(200);
    const { agent } = await otherAgency(api);
    const missing = await agent.get(path);
    expect([missing.status, missing.body.code]).toEqual([404, 'licence.letter.missing']);
    for (const sheet of ['certificate', 'poster']) {
      const staff = await agent.get(`/api/v1/licences/${id}/${sheet}.pdf`);
      expect(staff.status).toBe(403);
    }
    expect((await agent.get(path.replace('certificate', 'poster'))).status).toBe(404);
  });

  it.each(LETTER_LANGUAGES)('hangs in the office as a poster in %s, the holder’s own as well', async (language) => {
    const first = await pdfOf(api.as('licensing_officer'), `/api/v1/licences/${id}/poster.pdf?lang=${language}`).expect(
      200,
    );
    const own = await pdfOf(api.as('agency'), `/api/v1/my-agency/licences/${id}/poster.pdf?lang=${language}`).expect(
      200,
    );
    expect(own.body.equals(first.body)).toBe(true);
  });

  it('is not given of a licence that authorises nobody', async () => {
    const { body: licence } = await api.as('licensing_officer').get(`/api/v1/licences/${id}`).expect(200);
    const measure = { measure: 'suspend', atOnce: true, ...JUSTIFIED };
    const proposed = (
      await api
        .as('licensing_officer')
        .post(`/api/v1/licences/${id}/propose`, measure, { version: licence.version })
        .expect(200)
    ).body;
    const proposal = proposed.proposals.find(({ status }: { status: string }) => status === 'proposed');
    const decided = (
      await api
        .as('approver')
        .post(`/api/v1/licences/${id}/decide`, { proposalId: proposal.id }, { version: proposed.version })
        .expect(200)
    ).body;
    const refused = await api.as('licensing_officer').get(`/api/v1/licences/${id}/certificate.pdf`);
    expect([refused.status, refused.body.code]).toEqual([409, 'licence.certificate.not-in-force']);
    await letter('ar', decided.decisions.at(-1).id).expect(200);
  });
});
