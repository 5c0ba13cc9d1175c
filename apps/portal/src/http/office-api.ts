import { type Api, ApiProblem, createApi } from '@amparo/api-client';
import type { Configuration } from '../configuration/configuration.js';

/** The office gave no answer, or none that can be worked with: it is to be tried again. */
export class OfficeAway extends Error {}

const TIMEOUT_MS = 30_000;

/** The API, asked as this portal. */
export const officeApi = ({ apiUrl, apiKey }: Configuration, headers: Readonly<Record<string, string>> = {}): Api =>
  createApi({
    baseUrl: apiUrl,
    language: () => 'en',
    fetch: (request) => {
      request.headers.set('authorization', `Bearer ${apiKey}`);
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      return fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    },
  });

const REFUSALS = [400, 404, 409, 422];

/**
 * What the office answered, or the code with which it will not take it, however often it is sent. Only what kind of "no" it was: the words
 * of an answer may repeat what was sent.
 */
export async function answered<T>(
  ask: () => Promise<{ readonly data?: T }>,
): Promise<{ readonly data: T } | { readonly code: string }> {
  try {
    const { data } = await ask();
    if (data !== undefined) return { data };
  } catch (error) {
    if (error instanceof ApiProblem && REFUSALS.includes(error.status)) return { code: error.code };
    throw new OfficeAway(error instanceof ApiProblem ? `answered ${error.status} ${error.code}` : 'gave no answer');
  }
  throw new OfficeAway('answered nothing');
}

/** For a handler of errors: an office that is away is no fault of the portal's. */
export function away(error: unknown): 'away' {
  if (error instanceof OfficeAway) return 'away';
  throw error;
}
