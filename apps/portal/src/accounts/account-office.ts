import type { Api, components } from '@amparo/api-client';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { answered, officeApi } from '../http/office-api.js';

export type AccountRequest = Required<components['schemas']['RequestAccount']>;

/** Where firms ask for accounts: the API. */
@Injectable()
export class AccountOffice {
  private readonly api: Api;

  constructor(configuration: Configuration) {
    this.api = officeApi(configuration);
  }

  /** False where the office will not take it, however often it is sent. */
  async request(body: Omit<AccountRequest, 'country'>): Promise<boolean> {
    return 'data' in (await answered(() => this.api.POST('/api/v1/account-requests', { body })));
  }

  /** The number of the request; undefined for a link that is over, or was never given. */
  async confirm(token: string): Promise<string | undefined> {
    const answer = await answered(() => this.api.POST('/api/v1/account-requests/confirm', { body: { token } }));
    return 'data' in answer ? answer.data.number : undefined;
  }
}
