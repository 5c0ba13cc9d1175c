import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { apiFetch, type ApiOptions } from './request.js';

export type Api = Client<paths>;

/** The typed client: every path, parameter and body as apps/api/openapi.json has them. */
export const createApi = (options: ApiOptions): Api =>
  createClient<paths>({ baseUrl: options.baseUrl ?? '', credentials: 'same-origin', fetch: apiFetch(options) });
