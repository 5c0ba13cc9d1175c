import createClient, { type Client, createQuerySerializer } from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { apiFetch, type ApiOptions } from './request.js';

export type Api = Client<paths>;

/** The typed client: every path, parameter and body as apps/api/openapi.json has them. */
export const createApi = (options: ApiOptions): Api =>
  createClient<paths>({ baseUrl: options.baseUrl ?? '', credentials: 'same-origin', fetch: apiFetch(options) });

/** A query as the client itself writes it into an address, for what a link asks. */
export const queryText = createQuerySerializer();
