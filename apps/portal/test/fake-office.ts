import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newIdentity, sealPart, toBase64 } from '@amparo/sealing';
import type { Intake, Lodging, Reply, Team, Thread, ThreadMessage } from '../src/complaints/office.js';

interface Case {
  readonly lodging: Lodging;
  thread: Thread;
}
type Answer = readonly [status: number, body: object | null];

export interface FakeTeam extends Team {
  readonly identity: string;
}

export const someTeam = async (name: string, districts: string[]): Promise<FakeTeam> => {
  const { identity, recipient } = await newIdentity();
  return { id: `team-${name}`, name, officeId: `office-${name}`, districts, recipient, identity };
};

/** The API's side of complaints over HTTP, by the contract; it misbehaves when told to. */
export class FakeOffice {
  teams: FakeTeam[] = [];
  readonly receiptSalt = toBase64(Uint8Array.from(randomBytes(16)));
  readonly cases: Case[] = [];
  /** Everything that reached it, as it came. */
  readonly bodies: string[] = [];
  /** Gives no answer, or takes what is sent and then gives none. */
  mood: 'well' | 'away' | 'dies-after' = 'well';
  /** Objections to applications, each once. */
  readonly objections: { readonly key: string; readonly body: unknown }[] = [];
  /** How it answers the next objections, where not well. */
  refusal: { readonly status: number; readonly code: string } | undefined;
  private readonly done = new Map<string, { readonly digest: string; readonly answer: Answer }>();

  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (path === '/api/v1/applications/objections') {
      void this.object(request, response);
      return true;
    }
    if (!path.startsWith('/api/v1/complaints')) return false;
    void this.take(path.slice('/api/v1/complaints'.length), request, response);
    return true;
  }

  /** The office writes to whoever holds the receipt. */
  async say(at: number, text: string, more: Partial<Thread> = {}): Promise<void> {
    const one = this.case(at);
    const { teamRecipient, replyRecipient } = one.thread;
    const sealed = toBase64(await sealPart({ text }, [teamRecipient ?? '', replyRecipient]));
    this.add(one, { id: `m-${randomBytes(4).toString('hex')}`, from: 'office', on: '2026-11-20', sealed }, more);
  }

  case(at: number): Case {
    const one = this.cases.at(at);
    if (!one) throw new Error('there is no such case');
    return one;
  }

  private async object(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { refusal } = this;
    if (refusal) {
      const problem = JSON.stringify({ type: 'about:blank', title: 'No', ...refusal, errors: [] });
      return void response.writeHead(refusal.status, { 'content-type': 'application/problem+json' }).end(problem);
    }
    const key = String(request.headers['idempotency-key'] ?? '');
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (!this.objections.some((known) => known.key === key)) this.objections.push({ key, body });
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"accepted":true}');
  }

  private async take(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.mood === 'away') return void response.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    this.bodies.push(text);
    const [status, body] = this.once(String(request.headers['idempotency-key'] ?? ''), path, text);
    if (this.mood === 'dies-after') return void response.destroy();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private once(key: string, path: string, text: string): Answer {
    const before = key === '' ? undefined : this.done.get(key);
    const { formDigest = '' } = (text === '' ? {} : JSON.parse(text)) as { formDigest?: string };
    if (before) return before.digest === formDigest ? before.answer : [422, { code: 'request.key-reused' }];
    const answer = this.do(path, text);
    if (key !== '') this.done.set(key, { digest: formDigest, answer });
    return answer;
  }

  private do(path: string, text: string): Answer {
    if (path === '/intake') {
      const teams = this.teams.map(({ identity: _identity, ...team }) => team);
      return [200, { receiptSalt: this.receiptSalt, teams } satisfies Intake];
    }
    if (path === '') return this.lodge(JSON.parse(text) as Lodging);
    const reply = JSON.parse(text) as Reply;
    const one = this.cases.find(({ lodging }) => lodging.lookupToken === reply.lookupToken);
    if (!one) return [404, { code: 'receipt.unknown' }];
    if (path === '/thread') return [200, one.thread];
    const message = { id: `m-${randomBytes(4).toString('hex')}`, from: 'complainant', on: '2026-11-21' } as const;
    const more: Partial<Thread> =
      path === '/thread/ask-review' ? { status: 'reopened', allowedActions: ['reply'] } : {};
    if (!one.thread.allowedActions.some((action) => path.endsWith(action))) return [409, { code: 'complaint.not-now' }];
    this.add(one, { ...message, sealed: reply.sealed }, more);
    return [200, one.thread];
  }

  private lodge(lodging: Lodging): Answer {
    const team = this.teams.find(({ id }) => id === lodging.teamId);
    if (!team) return [400, { code: 'complaint.team' }];
    const reference = `XA-C-2026-${String(this.cases.length + 1).padStart(6, '0')}`;
    const facts = { reference, status: 'acknowledged' as const, receivedOn: '2026-11-19', dueOn: '2026-11-22' };
    const thread: Thread = {
      ...facts,
      version: 1,
      overdue: false,
      escalated: false,
      teamRecipient: team.recipient,
      replyRecipient: lodging.replyRecipient,
      messages: [],
      allowedActions: ['reply'],
    };
    this.cases.push({ lodging, thread });
    return [201, facts];
  }

  private add(one: Case, message: ThreadMessage, more: Partial<Thread>): void {
    one.thread = { ...one.thread, ...more, messages: [...one.thread.messages, message] };
  }
}
