import { ApiProblem, apiFetch, problemOf, UNREACHABLE } from '@amparo/api-client';
import { describe, expect, it } from 'vitest';
import { formProblem, isKeyReused, isStale, sourceOf } from './problems.js';

const problem = (status: number, code = 'x') => new ApiProblem({ status, code, title: '', detail: '', errors: [] });
const error = (pointer: string, detail: string) => ({ pointer, code: 'field.x', detail });

describe('a refusal on a form', () => {
  it('puts the words to the fields that the pointers mean, nested and escaped ones too', () => {
    const { fields, others } = formProblem(
      [error('/headOffice/address', 'Too short.'), error('/conditions/0', 'Too long.'), error('/a~1b', 'Wrong.')],
      { headOffice: { address: 'x' }, conditions: 'one\ntwo', 'a/b': '' },
    );
    expect(fields).toEqual({ headOffice: { address: 'Too short.' }, conditions: 'Too long.', 'a/b': 'Wrong.' });
    expect(others).toEqual([]);
  });

  it('loses nothing that has no field here, and keeps the first of two words for one field', () => {
    const { fields, others } = formProblem(
      [error('/reasons', 'First.'), error('/reasons', 'Second.'), error('/measure', 'Not now.')],
      { reasons: '' },
    );
    expect(fields).toEqual({ reasons: 'First.' });
    expect(others).toEqual(['measure: Not now.']);
  });

  it('says above the form what is wrong with a group of fields as a whole: no field of it could take that back', () => {
    const { fields, others } = formProblem([error('/fee', 'Too much.')], { fee: { amount: '5', currency: 'XTS' } });
    expect([fields, others]).toEqual([{}, ['fee: Too much.']]);
  });

  it('knows when reading the record again, or another key, may help', () => {
    expect([412, 428, 409].map((status) => isStale(problem(status)))).toEqual([true, true, false]);
    expect(isKeyReused(problem(422, 'request.key-reused'))).toBe(true);
    expect(sourceOf('/terms/until')).toBe('terms.until');
  });
});

describe('an answer that is no good', () => {
  it('becomes a problem with the server’s words', async () => {
    const body = {
      code: 'licence.missing',
      title: 'Missing',
      detail: 'No such licence.',
      errors: [{ pointer: '/id', code: 'c' }],
    };
    const read = await problemOf(new Response(JSON.stringify(body), { status: 404 }));
    expect(read).toMatchObject({ status: 404, code: 'licence.missing', message: 'No such licence.' });
    expect(read.errors).toEqual([{ pointer: '/id', code: 'c', detail: '' }]);
  });

  it('is understood even where a proxy answers with a page', async () => {
    const read = await problemOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(read).toMatchObject({ status: 502, code: 'client.not-understood', errors: [] });
  });

  it('is told apart from no answer at all, and every question says its language', async () => {
    const asked: (string | null)[] = [];
    const send = apiFetch({
      language: () => 'ar',
      fetch: (request) => {
        asked.push(request.headers.get('Accept-Language'));
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    await expect(send(new Request('http://localhost/'))).rejects.toMatchObject({ status: 0, code: UNREACHABLE });
    expect(asked).toEqual(['ar']);
  });
});
