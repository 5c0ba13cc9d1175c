import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';

/** A case team that takes complaints, and the key they are sealed to. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly officeId: string;
  /** Empty for the team that takes what belongs to no other. */
  readonly districts: readonly string[];
  readonly recipient: string;
}
export interface Intake {
  /** Base64. */
  readonly receiptSalt: string;
  readonly teams: readonly Team[];
}

export interface Lodging {
  readonly teamId: string;
  readonly language: string;
  readonly allegation: {
    readonly respondent: { readonly agencyId?: string; readonly contactKind?: string; readonly contact?: string };
    readonly codes: readonly string[];
    readonly district?: string;
    readonly month?: string;
    readonly amount?: { readonly amount: string; readonly currency: string };
    readonly inDanger: boolean;
  };
  /** Base64, as all sealed parts. */
  readonly sealedIdentity?: string;
  readonly sealedNarrative: string;
  readonly files: readonly { readonly sealed: string }[];
  readonly lookupToken: string;
  readonly replyRecipient: string;
  readonly formDigest: string;
}
export interface Lodged {
  readonly reference: string;
  readonly receivedOn: string;
  readonly status: string;
  readonly dueOn: string;
}

export interface ThreadMessage {
  readonly id: string;
  readonly from: 'office' | 'complainant';
  readonly on: string;
  readonly sealed: string;
}
export interface Thread {
  readonly reference: string;
  readonly version: number;
  readonly status: string;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly escalated: boolean;
  readonly closedCode?: string | null;
  readonly teamRecipient: string;
  readonly replyRecipient: string;
  readonly messages: readonly ThreadMessage[];
  readonly allowedActions: readonly string[];
}
export interface Reply {
  readonly lookupToken: string;
  readonly sealed: string;
  readonly files: readonly { readonly sealed: string }[];
  readonly formDigest: string;
}

/** The office gave no answer, or none that can be worked with: nothing is lost, it is to be tried again. */
export class OfficeUnreachable extends Error {}
/** It holds what was sent already, in other words: an earlier sending did arrive. */
export class SentBefore extends Error {}

const TIMEOUT_MS = 60_000;
/** While the same sending is still at work elsewhere. */
const AGAIN_MS = 1500;
const ATTEMPTS = 4;

/** Where complaints go and threads are kept: the API, which sees sealed parts alone. */
@Injectable()
export class Office {
  constructor(private readonly configuration: Configuration) {}

  intake(): Promise<Intake> {
    return this.ask<Intake>('GET', '/complaints/intake');
  }

  lodge(lodging: Lodging, idempotencyKey: string): Promise<Lodged> {
    return this.ask<Lodged>('POST', '/complaints', lodging, idempotencyKey);
  }

  /** Undefined for a receipt that nobody was given. */
  thread(lookupToken: string): Promise<Thread | undefined> {
    return this.ask<Thread | undefined>('POST', '/complaints/thread', { lookupToken });
  }

  reply(reply: Reply, idempotencyKey: string): Promise<Thread | undefined> {
    return this.ask<Thread | undefined>('POST', '/complaints/thread/reply', reply, idempotencyKey);
  }

  askReview(request: Pick<Reply, 'lookupToken' | 'sealed'>, idempotencyKey: string): Promise<Thread | undefined> {
    return this.ask<Thread | undefined>('POST', '/complaints/thread/ask-review', request, idempotencyKey);
  }

  private async ask<T>(method: 'GET' | 'POST', path: string, body?: object, idempotencyKey?: string): Promise<T> {
    const text = body && JSON.stringify(body);
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.send(method, path, text, idempotencyKey);
      if (response.ok) return (await response.json().catch(unreachable)) as T;
      await response.body?.cancel();
      if (response.status === 404) return undefined as T;
      if (response.status === 422) throw new SentBefore();
      if (response.status !== 409 || attempt === ATTEMPTS) throw new OfficeUnreachable(`answered ${response.status}`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  private send(method: string, path: string, body?: string, idempotencyKey?: string): Promise<Response> {
    return fetch(`${this.configuration.apiUrl}/api/v1${path}`, {
      method,
      body,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.configuration.apiKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(unreachable);
  }
}

/** Why is not told on: an error of the network may repeat what was sent. */
function unreachable(): never {
  throw new OfficeUnreachable('gave no answer');
}
