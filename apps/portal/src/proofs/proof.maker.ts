import { Injectable } from '@nestjs/common';
import { type CheckMatch, type ProofStatement, readProof } from '@amparo/verification';
import { isSure } from '../checks/answer.js';
import { Checker } from '../checks/checker.js';
import { Configuration } from '../configuration/configuration.js';
import { PublicRegister } from '../feed/public-register.js';
import { signedText } from '../feed/signed-note.js';
import { ProofOffice } from './proof-office.js';

export interface Proof {
  readonly code: string;
  readonly note: string;
  readonly statement: ProofStatement;
}

/** Why no proof can be made: an answer about a person would be personal data, and one that is too old is none. */
export type NoProof = 'person' | 'too-old';

/** Has answers proved by the office, and believes none that its key did not sign. */
@Injectable()
export class ProofMaker {
  constructor(
    private readonly checker: Checker,
    private readonly register: PublicRegister,
    private readonly office: ProofOffice,
    private readonly configuration: Configuration,
  ) {}

  async make(q: string): Promise<Proof | NoProof | undefined> {
    const answer = this.checker.check(q);
    if (answer.standing === 'unknown') return 'too-old';
    const [match] = answer.matches;
    if (!match || !isSure(answer)) return this.proved(await this.office.make({ asked: q }));
    const subject = this.subjectOf(match);
    return subject === undefined ? 'person' : this.proved(await this.office.make({ asked: q, subject }));
  }

  async open(code: string): Promise<Proof | undefined> {
    return this.proved(await this.office.open(code));
  }

  private subjectOf({ id, licenceNumber }: CheckMatch) {
    const index = this.register.current?.index;
    if (index?.get('agency', id))
      return { kind: 'agency' as const, id, ...(licenceNumber === null ? {} : { licenceNumber }) };
    return index?.get('listing', id) ? { kind: 'listing' as const, id } : undefined;
  }

  private proved(made: { readonly code: string; readonly note: string } | undefined): Proof | undefined {
    if (!made) return undefined;
    const text = signedText(made.note, this.configuration.feedKey);
    const statement = text === undefined ? undefined : readProof(text);
    if (!statement) throw new Error('the office gave a proof that the register did not sign');
    return { code: made.code, note: made.note, statement };
  }
}
