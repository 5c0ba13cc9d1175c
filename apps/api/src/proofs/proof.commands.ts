import { dayOf } from '@amparo/kernel';
import {
  agencyMatch,
  type CheckMatch,
  licenceMatch,
  listingMatch,
  PROOF_ALPHABET,
  PROOF_CODE_LENGTH,
  type ProofStatement,
  proofText,
  readProofCode,
} from '@amparo/verification';
import { Inject, Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { noteSigner } from '../audit/signed-note.js';
import type { Configuration } from '../configuration.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { keyOf, openUnder, sealUnder } from '../database/sealed.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { FeedQueries } from '../publishing/index.js';
import { ProofQueries } from './proof.queries.js';
import { refuseProof } from './proof.refusals.js';
import type { MakeProof, ProofSubject } from './proof.requests.js';
import type { ProofAnswer } from './proof.responses.js';

const FIT = { score: 1, matchedOn: [], differs: [] };
const newCode = (): string =>
  Array.from({ length: PROOF_CODE_LENGTH }, () => PROOF_ALPHABET[randomInt(PROOF_ALPHABET.length)]).join('');
const lookupOf = (code: string): Buffer => keyOf(code, 'amparo proof lookup');
const sealingOf = (code: string): Buffer => keyOf(code, 'amparo proof');

/**
 * Signed statements of what the register said. What it says of a subject is read from the public record here and now, whatever whoever asks
 * for the proof was told; the statement is kept under its code alone, so that nobody learns what was asked.
 */
@Injectable()
export class ProofCommands {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly home: HomeRegister,
    private readonly feed: FeedQueries,
    private readonly queries: ProofQueries,
    private readonly ids: Ids,
  ) {}

  async make({ asked, subject }: MakeProof): Promise<ProofAnswer> {
    const { id: register, timeZone } = await this.home.read();
    // Before the records: whoever looks at this state of the feed sees at least what the statement rests on.
    const { epoch, position: feedPosition } = await this.feed.head();
    return this.unitOfWork.run(async (tx) => {
      const match = subject && (await this.match(subject, tx.now));
      const statement: ProofStatement = {
        ...{ register, at: tx.now, epoch, feedPosition, asked },
        standing: match?.standing ?? 'no_record',
        subject: match ? told(match) : null,
      };
      const note = noteSigner(this.configuration.signingKey).sign(proofText(statement));
      const code = newCode();
      await tx.query('insert into proof (lookup, sealed, made_on) values ($1, $2, $3)', [
        lookupOf(code),
        sealUnder(sealingOf(code), note),
        dayOf(tx.now, timeZone),
      ]);
      tx.record({ kind: 'proofs', id: this.ids.id() }, {});
      return { code, note };
    });
  }

  async open(typed: string): Promise<ProofAnswer> {
    const code = readProofCode(typed);
    const sealed = code === undefined ? undefined : await this.queries.sealed(lookupOf(code));
    if (code === undefined || !sealed) return refuseProof('proof.unknown');
    return { code, note: openUnder<string>(sealingOf(code), sealed) };
  }

  private async match({ kind, id, licenceNumber }: ProofSubject, now: string): Promise<CheckMatch> {
    const index = await this.queries.about({ kind, id });
    if (kind === 'listing') {
      const listing = index.get('listing', id);
      return listing ? listingMatch(index, listing, now, FIT) : refuseProof('proof.no-subject');
    }
    const agency = index.get('agency', id);
    if (!agency) return refuseProof('proof.no-subject');
    const licence = index.licencesOf(id).find(({ number }) => number === licenceNumber);
    return licence ? licenceMatch(index, licence, agency, now, FIT) : agencyMatch(index, agency, now, FIT);
  }
}

const told = ({
  subject,
  id,
  register,
  legalName,
  licenceNumber,
  status,
  since,
  validTo,
  path,
}: CheckMatch): ProofStatement['subject'] => ({
  ...{ subject, id, register, legalName, licenceNumber, status, since, validTo, path },
});
