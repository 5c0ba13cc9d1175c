import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, ApiProblem, type components, createApi } from '@amparo/api-client';
import { Configuration } from '../configuration/configuration.js';

type Schemas = components['schemas'];
/** A case team that takes complaints, and the key they are sealed to. No districts: it takes what belongs to no other. */
export type Team = Schemas['IntakeTeam'];
export type Intake = Schemas['IntakeAnswer'];
export type Lodging = Schemas['LodgeComplaint'];
export type Lodged = Schemas['LodgedAnswer'];
export type Thread = Schemas['ThreadAnswer'];
export type ThreadMessage = Schemas['ThreadMessage'];
export type Reply = Schemas['ReplyInThread'];
export type ReviewRequest = Schemas['AskReview'];

/** The office gave no answer, or none that can be worked with: nothing is lost, it is to be tried again. */
export class OfficeUnreachable extends Error {}
/** It holds what was sent already, in other words: an earlier sending did arrive. */
export class SentBefore extends Error {}
/** It will not take this, however often it is sent. */
export class OfficeRefused extends Error {}

const TIMEOUT_MS = 60_000;
/** While the same sending is still at work elsewhere. */
const AGAIN_MS = 1500;
const ATTEMPTS = 4;

/** Where complaints go and threads are kept: the API, which sees sealed parts alone. */
@Injectable()
export class Office {
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

  intake(): Promise<Intake> {
    return answered(() => this.api.GET('/api/v1/complaints/intake'));
  }

  lodge(body: Lodging, idempotencyKey: string): Promise<Lodged> {
    return answered(() => this.api.POST('/api/v1/complaints', { body, ...once(idempotencyKey) }));
  }

  /** Undefined for a receipt that nobody was given. */
  thread(lookupToken: string): Promise<Thread | undefined> {
    return found(answered(() => this.api.POST('/api/v1/complaints/thread', { body: { lookupToken } })));
  }

  reply(body: Reply, idempotencyKey: string): Promise<Thread> {
    return answered(() => this.api.POST('/api/v1/complaints/thread/reply', { body, ...once(idempotencyKey) }));
  }

  askReview(body: ReviewRequest, idempotencyKey: string): Promise<Thread> {
    return answered(() => this.api.POST('/api/v1/complaints/thread/ask-review', { body, ...once(idempotencyKey) }));
  }
}

const once = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } });

class Unknown extends Error {}

const found = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof Unknown) return undefined;
    throw error;
  });

async function answered<T>(ask: () => Promise<{ readonly data?: T }>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { data } = await ask();
      if (data !== undefined) return data;
      throw new OfficeUnreachable('answered nothing');
    } catch (error) {
      if (!isInFlight(error) || attempt === ATTEMPTS) throw reasonOf(error);
      await sleep(AGAIN_MS);
    }
  }
}

const isInFlight = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'request.in-flight';

/** Only what kind of "no" it was: the words of an answer, or of a broken connection, may repeat what was sent. */
function reasonOf(error: unknown): Error {
  if (error instanceof OfficeUnreachable) return error;
  if (!(error instanceof ApiProblem)) return new OfficeUnreachable('gave no answer that could be read');
  const { status, code } = error;
  if (code === 'receipt.unknown') return new Unknown(code);
  if (code === 'request.key-reused' || code === 'complaint.receipt-taken') return new SentBefore(code);
  const refused = [400, 409, 413, 422].includes(status) && !isInFlight(error);
  return refused ? new OfficeRefused(code) : new OfficeUnreachable(`answered ${status} ${code}`);
}
