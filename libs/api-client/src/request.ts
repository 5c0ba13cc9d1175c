import { problemOf, unreachable } from './problem.js';

export interface ApiOptions {
  /** Where the server is; empty: where the page came from. */
  readonly baseUrl?: string;
  /** The language of the words in refusals. */
  readonly language: () => string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** `fetch` that speaks the reader's language and throws an ApiProblem for everything but a good answer. */
export const apiFetch =
  ({ language, fetch: send = (request) => fetch(request) }: ApiOptions) =>
  async (request: Request): Promise<Response> => {
    request.headers.set('Accept-Language', language());
    const response = await send(request).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw unreachable();
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
