import type { Api, components } from '@amparo/api-client';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { answered, officeApi } from '../http/office-api.js';

export type MadeProof = components['schemas']['ProofAnswer'];
type MakeProof = components['schemas']['MakeProof'];

/** Where proofs are made and kept: the API. */
@Injectable()
export class ProofOffice {
  private readonly api: Api;

  constructor(configuration: Configuration) {
    this.api = officeApi(configuration);
  }

  /** Undefined where the office will not make it, however often it is asked. */
  async make(body: MakeProof): Promise<MadeProof | undefined> {
    const answer = await answered(() => this.api.POST('/api/v1/proofs', { body }));
    return 'data' in answer ? answer.data : undefined;
  }

  /** Undefined for a code that nobody was given. */
  async open(code: string): Promise<MadeProof | undefined> {
    const answer = await answered(() => this.api.POST('/api/v1/proofs/open', { body: { code } }));
    return 'data' in answer ? answer.data : undefined;
  }
}
