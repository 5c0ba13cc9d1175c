import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actOn,
  begun,
  complete,
  CONTENT,
  did,
  MINE,
  otherAgency,
  PDF,
  reviewed,
  sendDocument,
} from '../../test/applications.js';
import { handlersOf } from '../../test/controllers.js';
import { submittedVisit } from '../../test/inspections.js';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
let other: Awaited<ReturnType<typeof otherAgency>>;
beforeAll(async () => {
  api = await startApi();
  other = await otherAgency(api);
});
afterAll(() => api.close());

/** What an answer gives away: everything but what differs for any two requests. */
const told = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  { ...body, instance: null, requestId: null },
];

describe('an agency’s account', () => {
  it('neither reads nor guesses anything of another: a stranger’s record is answered like one that does not exist', async () => {
    const application = await complete(api);
    const [document] = application.documents;
    const own = handlersOf(api.app).filter(({ path }) => path.startsWith('my-agency/') && path.includes(':id'));
    expect(own.length).toBeGreaterThan(8);
    const bodies: Readonly<Record<string, object>> = {
      save: { content: {} },
      reply: { words: 'We do not agree.' },
      'answer-objection': { objectionId: randomUUID(), answer: 'We do not agree.' },
      'remove-document': { documentId: document.id },
      'record-comment': { text: 'We agree with the report.' },
      'report-done': { what: 'It was put right.' },
      file: { placements: 3, terminations: 0 },
    };
    const visit = await submittedVisit(api);
    for (const { method, path } of own) {
      const verb = path.split('/').at(-1) ?? '';
      const ask = async (id: string) => {
        const route = `/api/v1/${path.replace(':id', id).replace(':documentId', document.id).replace(/:\w+/g, id)}`;
        const answer =
          verb === 'add-document'
            ? await sendDocument(api, { id, version: application.version }, 'bond-guarantee', {
                headers: other.headers,
              })
            : method === 'GET'
              ? await other.agent.get(route)
              : await other.agent.post(route, bodies[verb] ?? {}, { version: application.version });
        return told(answer);
      };
      const stranger = path.includes('inspections') ? visit.id : application.id;
      const [status, body] = await ask(stranger);
      expect([path, status]).toEqual([
        path,
        verb.includes('record-comment') || verb.includes('report-done') ? status : 404,
      ]);
      expect([path, [status, body]]).toEqual([path, await ask(randomUUID())]);
    }
    expect((await other.agent.get(MINE).expect(200)).body.data).toEqual([]);
    const officers = await other.agent.get(`/api/v1/applications/${application.id}`);
    expect([officers.status, officers.body.code]).toEqual([403, 'access.forbidden']);
    await did(api, 'agency', application, 'withdraw');
  });

  it('is told of its own firm alone', async () => {
    const mine = await api.as('agency').get('/api/v1/my-agency/firm').expect(200);
    expect(mine.body).toMatchObject({
      id: api.cast.agencyId,
      licences: [],
      classes: expect.arrayContaining([expect.objectContaining({ code: 'labour-hire' })]),
    });
    const theirs = await other.agent.get('/api/v1/my-agency/firm').expect(200);
    expect(theirs.body).toMatchObject({ id: other.agencyId, legalName: 'Quiet Meadow Staff' });
  });

  it('loses nothing of what it typed: a draft is kept with its gaps', async () => {
    const content = {
      statement: 'We begin small.',
      persons: [{ name: 'Only a name' }, {}],
      branches: [{ district: 'South' }],
    };
    const saved = await did(api, 'agency', await begun(api, 'sea-based'), 'save', { content });
    const read = await api.as('agency').get(`${MINE}/${saved.id}`).expect(200);
    expect(read.body.content).toEqual(content);
    const wrong = await actOn(api, 'agency', saved, 'save', { content: { persons: [{ role: 'king' }] } });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/content/persons/0/role' }]);
    await did(api, 'agency', saved, 'withdraw');
  });
});

describe('documents', () => {
  it('are what their first bytes say, kept as they came, and taken back', async () => {
    let application = await begun(api, 'land-based');
    const refused = async (more: Parameters<typeof sendDocument>[3], requirement = 'bond-guarantee') =>
      (await sendDocument(api, application, requirement, more)).body.errors;
    expect(await refused({ bytes: Buffer.from('<script>1</script>'), name: 'a.pdf' })).toMatchObject([
      { pointer: '/file', code: 'application.document.kind' },
    ]);
    expect(await refused({ name: 'a.png' })).toMatchObject([{ pointer: '/file', code: 'inspection.photo.ending' }]);
    expect(await refused({}, 'a-poem')).toMatchObject([
      { pointer: '/requirement', code: 'application.document.unknown' },
    ]);
    const huge = await sendDocument(api, application, 'bond-guarantee', {
      bytes: Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]),
    });
    expect(huge.status).toBe(413);

    application = (
      await sendDocument(api, application, 'bond-guarantee', { name: '../../etc/ünïcode.pdf' }).expect(200)
    ).body;
    const [document] = application.documents;
    expect(document).toMatchObject({
      requirement: 'bond-guarantee',
      mediaType: 'application/pdf',
      scannedWith: null,
      accepted: null,
    });
    const file = await api
      .as('agency')
      .get(`${MINE}/${application.id}/documents/${document.id}`)
      .buffer(true)
      .expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff',
    });
    expect(file.headers['content-disposition']).toBe(`attachment; filename="${application.number}-bond-guarantee.pdf"`);
    application = await did(api, 'agency', application, 'remove-document', { documentId: document.id });
    expect(application.documents).toEqual([]);
    const again = await actOn(api, 'agency', application, 'remove-document', { documentId: document.id });
    expect([again.status, again.body.code]).toEqual([404, 'application.document-missing']);
    await did(api, 'agency', application, 'withdraw');
  });

  it('are accepted or refused by an officer, who says what is wrong', async () => {
    const application = await reviewed(api, 'sea-based', {
      ...CONTENT,
      channels: [{ kind: 'email', value: 'a@b.example' }],
    });
    const [document] = application.documents;
    const bare = await actOn(api, 'licensing_officer', application, 'check-document', {
      documentId: document.id,
      accepted: false,
    });
    expect(bare.body.errors).toMatchObject([{ pointer: '/note' }]);
    const checked = await did(api, 'licensing_officer', application, 'check-document', {
      documentId: document.id,
      accepted: false,
      note: 'A page is missing.',
    });
    expect(checked).toMatchObject({ inTheWay: 'application.documents-open', documentsOpen: [document.requirement] });
    expect(checked.documents[0]).toMatchObject({
      accepted: false,
      checkNote: 'A page is missing.',
      checkedBy: 'Test licensing_officer',
    });
    const none = await actOn(api, 'licensing_officer', checked, 'check-document', {
      documentId: randomUUID(),
      accepted: true,
    });
    expect(none.status).toBe(404);
  });
});
