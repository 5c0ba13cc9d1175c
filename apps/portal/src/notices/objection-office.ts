import type { components } from '@amparo/api-client';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { answered, officeApi } from '../http/office-api.js';

export type Objection = components['schemas']['LodgeObjection'];

/** The day is over, or the application decided: whoever objects is told so, and not that they made a mistake. */
const OVER = ['application.objections-over', 'application.missing'];

/** Where objections go: the API. */
@Injectable()
export class ObjectionOffice {
  constructor(private readonly configuration: Configuration) {}

  /** The key tells a second sending of the same form. */
  async lodge(body: Objection, key: string): Promise<'taken' | 'over' | 'refused'> {
    const api = officeApi(this.configuration, { 'idempotency-key': key });
    const answer = await answered(() => api.POST('/api/v1/applications/objections', { body }));
    if ('data' in answer) return 'taken';
    return OVER.includes(answer.code) ? 'over' : 'refused';
  }
}
