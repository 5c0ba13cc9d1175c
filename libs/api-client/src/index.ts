export { type Api, createApi, queryText } from './client.js';
export type { components, paths } from './generated/schema.js';
export * from './problem.js';
export { apiFetch, type ApiOptions } from './request.js';
