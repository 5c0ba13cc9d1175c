import { type Api, ApiProblem, type components, createApi } from '@amparo/api-client';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';

export type AccountRequest = Required<components['schemas']['RequestAccount']>;

/** The office gave no answer, or none that can be worked with: it is to be tried again. */
export class OfficeAway extends Error {}

const TIMEOUT_MS = 30_000;

/** Where firms ask for accounts: the API. */
@Injectable()
export class AccountOffice {
  private readonly api: Api;

  constructor({ apiUrl, apiKey }: Configuration) {
    this.api = createApi({
      baseUrl: apiUrl,
      language: () => 'en',
      fetch: (request) => {
        request.headers.set('authorization', `Bearer ${apiKey}`);
        return fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      },
    });
  }

  /** False where the office will not take it, however often it is sent. */
  async request(body: Omit<AccountRequest, 'country'>): Promise<boolean> {
    return (await answered(() => this.api.POST('/api/v1/account-requests', { body }))) !== undefined;
  }

  /** The number of the request; undefined for a link that is over, or was never given. */
  async confirm(token: string): Promise<string | undefined> {
    return (await answered(() => this.api.POST('/api/v1/account-requests/confirm', { body: { token } })))?.number;
  }
}

/** Only what kind of "no" it was: the words of an answer may repeat what was sent. */
async function answered<T>(ask: () => Promise<{ readonly data?: T }>): Promise<T | undefined> {
  try {
    const { data } = await ask();
    if (data !== undefined) return data;
  } catch (error) {
    if (error instanceof ApiProblem && [400, 409, 422].includes(error.status)) return undefined;
    throw new OfficeAway(error instanceof ApiProblem ? `answered ${error.status} ${error.code}` : 'gave no answer');
  }
  throw new OfficeAway('answered nothing');
}
