import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ProofStatement, proofText } from '@amparo/verification';
import type { TestKey } from './feed-key.js';

interface Asked {
  readonly asked: string;
  readonly subject?: { readonly kind: string; readonly id: string; readonly licenceNumber?: string };
}

/** The API's side of proofs: it signs, keeps them by their codes, and may be away, or sign with a key of its own. */
export class FakeProofs {
  readonly asked: Asked[] = [];
  isAway = false;
  private readonly notes = new Map<string, string>();

  constructor(public key: Pick<TestKey, 'note'>) {}

  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (!path.startsWith('/api/v1/proofs')) return false;
    void this.take(path, request, response);
    return true;
  }

  private async take(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isAway) return void response.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked & { readonly code: string };
    const made = path.endsWith('/open') ? this.open(body.code) : this.make(body);
    const answer = made ?? { type: 'about:blank', title: 'No', status: 404, code: 'proof.unknown', errors: [] };
    const type = made ? 'application/json' : 'application/problem+json';
    const status = made ? 200 : 404;
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(answer));
  }

  private make(body: Asked) {
    this.asked.push(body);
    const code = `ABCDEFGH0000${String(1000 + this.notes.size)}`;
    const { subject } = body;
    const statement: ProofStatement = {
      ...{ register: 'XA', at: '2026-11-20T10:00:00.000Z', epoch: 'e', feedPosition: 7, asked: body.asked },
      standing: subject ? 'may_recruit' : 'no_record',
      subject: subject
        ? {
            ...{ subject: 'agency', id: subject.id, register: 'XA', legalName: 'Harbour Bridge Manpower' },
            ...{ licenceNumber: subject.licenceNumber ?? null, status: 'licensed', since: null, validTo: null },
            path: `/agencies/${subject.id}`,
          }
        : null,
    };
    this.notes.set(code, this.key.note(proofText(statement)));
    return this.open(code);
  }

  private open(code: string) {
    const note = this.notes.get(code);
    return note === undefined ? undefined : { code, note };
  }
}
