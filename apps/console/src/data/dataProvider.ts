import type { DataProvider, Identifier, RaRecord } from 'react-admin';
import { listQuery } from './list-query.js';
import { send, type VerbRequest } from './send.js';

interface ListAnswer {
  readonly data: RaRecord[];
  readonly total: number;
  readonly totalIs: 'exact' | 'estimated';
}

/** How sure the server is of a list's total; the list page reads it from react-admin's `meta`. */
export interface ListMeta {
  readonly totalIs: ListAnswer['totalIs'];
}

export interface Verbs {
  /** A legal act on a record: what was seen (`version`) and which dialog it came from (`idempotencyKey`) go along. */
  verb(request: VerbRequest): Promise<RaRecord>;
}
export type ConsoleDataProvider = DataProvider & Verbs;

const never = (method: string) => () =>
  Promise.reject(new Error(`nothing is changed by ${method} here: use a verb (POST /<resource>/:id/<verb>)`));

async function getList(resource: string, params: Parameters<DataProvider['getList']>[1]) {
  const { data, total, totalIs } = await send<ListAnswer>('get', resource, {
    query: listQuery(params),
    signal: params.signal,
  });
  return { data, total, meta: { totalIs } satisfies ListMeta };
}

const one = (resource: string, id: Identifier, query: object = {}, signal?: AbortSignal) =>
  send<RaRecord>('get', `${resource}/${encodeURIComponent(id)}`, { query, signal });

/** react-admin's questions in the API's words. Types end here: its provider answers every resource with `any`. */
export const dataProvider: ConsoleDataProvider = {
  getList: getList as DataProvider['getList'],
  getOne: async (resource: string, { id, meta, signal }: Parameters<DataProvider['getOne']>[1]) => ({
    data: (await one(resource, id, meta?.query, signal)) as never,
  }),
  getMany: async (resource: string, { ids }: Parameters<DataProvider['getMany']>[1]) => ({
    data: (await Promise.all(ids.map((id) => one(resource, id)))) as never[],
  }),
  getManyReference: (resource, { target, id, filter, ...params }) =>
    getList(resource, { ...params, filter: { ...filter, [target]: id } }) as never,
  create: async (resource: string, { data, meta }: Parameters<DataProvider['create']>[1]) => ({
    data: await send('post', resource, { body: data, idempotencyKey: meta?.idempotencyKey }),
  }),
  verb: ({ resource, id, verb, body, version, idempotencyKey }) =>
    send('post', `${resource}/${encodeURIComponent(id)}/${verb}`, { body, version, idempotencyKey }),
  update: never('PUT'),
  updateMany: never('PUT'),
  delete: never('DELETE'),
  deleteMany: never('DELETE'),
  supportAbortSignal: true,
};
