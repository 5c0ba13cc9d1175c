import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLeaf } from '../../test/audit.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';

const PATH = '/api/v1/saved-filters';
const QUESTION = { sort: '-legalName', q: 'Harbour', filter: { register: 'XA' } };

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const save = (name: string, more: object = {}, caller: Caller = 'licensing_officer') =>
  api.as(caller).post(PATH, { resource: 'agencies', name, question: QUESTION, ...more });
const saved = async (name: string, more: object = {}, caller: Caller = 'licensing_officer') =>
  (await save(name, more, caller).expect(201)).body;
const act = (
  { id, version }: { id: string; version: number },
  verb: string,
  body: object = {},
  caller: Caller = 'licensing_officer',
) => api.as(caller).post(`${PATH}/${id}/${verb}`, body, { version });
const mine = async (caller: Caller = 'licensing_officer', resource = 'agencies') =>
  (await api.as(caller).get(`${PATH}?filter[resource]=${resource}&perPage=100`).expect(200)).body.data;

describe('a question that somebody keeps', () => {
  it('is theirs alone, and comes back as it was', async () => {
    const filter = await saved('  My harbour ');
    expect(filter).toMatchObject({
      ...{ name: 'My harbour', resource: 'agencies', question: QUESTION, isDefault: false, version: 1 },
      allowedActions: ['rename', 'make-default', 'remove'],
    });
    expect(await mine()).toEqual([filter]);
    expect(await mine('licensing_officer', 'licences')).toEqual([]);
    expect(await mine('second_licensing_officer')).toEqual([]);
    for (const verb of ['make-default', 'clear-default', 'remove'])
      expect((await act(filter, verb, {}, 'second_licensing_officer').expect(404)).body.code).toBe(
        'saved-filter.missing',
      );
    expect((await act(filter, 'rename', { name: 'Ours' }, 'approver').expect(404)).body.code).toBe(
      'saved-filter.missing',
    );
    expect(await mine()).toEqual([filter]);
  });

  it('leaves no word of it in the audit log', async () => {
    await saved('Secret Person', { question: { q: 'Secret Person' } });
    const leaf = await lastLeaf(api);
    expect(leaf).toMatchObject({ action: 'saved-filter.save', facts: { resource: 'agencies' } });
    expect(JSON.stringify(leaf)).not.toContain('Secret');
  });

  it('has a name of its own within its list', async () => {
    await saved('Twice');
    expect((await save('twice').expect(400)).body.errors).toMatchObject([
      { pointer: '/name', code: 'saved-filter.name-taken' },
    ]);
    await saved('Twice', { resource: 'licences' });
    await saved('Twice', {}, 'second_licensing_officer');
    const other = await saved('Other');
    expect((await act(other, 'rename', { name: 'TWICE' }).expect(400)).body.errors).toMatchObject([
      { pointer: '/name' },
    ]);
    const renamed = (await act(other, 'rename', { name: 'Another' }).expect(200)).body;
    expect(renamed).toMatchObject({ name: 'Another', version: 2 });
    expect((await act(other, 'rename', { name: 'Late' }).expect(412)).body.code).toBe('request.version-stale');
    await api.as('licensing_officer').post(`${PATH}/${other.id}/rename`, { name: 'X' }).expect(428);
  });

  it('opens the list, one of them at most', async () => {
    const [one, two] = [await saved('One'), await saved('Two')];
    const first = (await act(one, 'make-default').expect(200)).body;
    expect(first.isDefault).toBe(true);
    await act(two, 'make-default').expect(200);
    const defaults = (await mine()).filter((filter: { isDefault: boolean }) => filter.isDefault);
    expect(defaults.map(({ name }: { name: string }) => name)).toEqual(['Two']);
    const cleared = (await act(defaults[0], 'clear-default').expect(200)).body;
    expect(cleared).toMatchObject({ isDefault: false, allowedActions: ['rename', 'make-default', 'remove'] });
  });

  it('can be removed, and saved again from the answer', async () => {
    const filter = await saved('Short');
    const { name, question, resource } = (await act(filter, 'remove').expect(200)).body;
    expect((await act(filter, 'remove').expect(404)).body.code).toBe('saved-filter.missing');
    expect((await saved(name, { question, resource })).question).toEqual(QUESTION);
  });

  it.each([
    ['a list that is none', { resource: 'secrets' }, '/resource'],
    ['a list of others', { resource: 'audit-entries' }, '/resource'],
    ['no name', { name: '' }, '/name'],
    ['too long a name', { name: 'x'.repeat(81) }, '/name'],
    ['no question', { question: 'all' }, '/question'],
    ['a filter that is none', { question: { filter: ['a'] } }, '/question/filter'],
    ['a filter of no field', { question: { filter: { 'a b': '1' } } }, '/question/filter'],
    ['a filter of no value', { question: { filter: { register: { a: 1 } } } }, '/question/filter'],
    ['too long words', { question: { q: 'x'.repeat(201) } }, '/question/q'],
    ['more than a question', { question: { page: 3 } }, '/question/page'],
  ])('is refused with %s', async (_says, wrong, pointer) => {
    const { body } = await api
      .as('licensing_officer')
      .post(PATH, { resource: 'agencies', name: 'Wrong', question: {}, ...wrong })
      .expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('is one of fifty at most', async () => {
    for (let n = 0; n < 50; n += 1) await saved(`Filter ${n}`, { resource: 'licences' }, 'approver');
    const { body } = await save('One more', { resource: 'licences' }, 'approver').expect(409);
    expect(body).toMatchObject({ code: 'saved-filter.many', params: { most: 50 } });
  });

  it('is for who works at the console', async () => {
    await api.as('agency').get(PATH).expect(200);
    for (const caller of ['partner', 'portal'] as const) await api.as(caller).get(PATH).expect(403);
    await api.as('anonymous').get(PATH).expect(401);
  });
});
