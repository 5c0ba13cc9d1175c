import { Injectable } from '@nestjs/common';
import { type CheckMatch, licenceMatch, licenceOfCredential, type Standing } from '@amparo/verification';
import { type Credential, isShownNow, readCredential } from '@amparo/verification/credentials';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import { CredentialKeeper } from './credential.keeper.js';

/** Why a code that the register did sign shows less than it might. */
export type CodeFault = 'revoked' | 'old' | 'dates';

/** What a code says, and what the register says of the same licence now. */
export interface CodeFacts {
  readonly credential: Credential;
  readonly faults: readonly CodeFault[];
  /** Undefined where the public register has no such licence any more. */
  readonly match: CheckMatch | undefined;
  readonly standing: Standing;
}

/** Whoever holds up such a code may be anybody: no good word is said of it, here as without a network. What warns is said all the same. */
const DOUBTFUL: readonly CodeFault[] = ['revoked', 'old'];
const GO_AHEAD: readonly Standing[] = ['may_recruit', 'may_recruit_with_conditions'];

const FIT = { score: 1, matchedOn: ['licence_number'], differs: [] };

/** Holds codes against the register's keys and its public record. */
@Injectable()
export class CredentialReader {
  constructor(
    private readonly keeper: CredentialKeeper,
    private readonly register: PublicRegister,
    private readonly clock: Clock,
  ) {}

  /** Undefined for whatever the register did not sign. Throws OfficeAway where its keys were never learnt. */
  async read(token: string): Promise<CodeFacts | undefined> {
    const read = readCredential(token, (await this.keeper.current()).keys);
    if (!read) return undefined;
    const { credential, isRevoked } = read;
    const now = this.clock.nowInstant();
    const index = this.register.current?.index;
    const licence = index && licenceOfCredential(index, credential);
    const match = licence && licenceMatch(index, licence, index.get('agency', licence.agencyId), now, FIT);
    const faults: CodeFault[] = [];
    if (isRevoked) faults.push('revoked');
    if (!isShownNow(credential, now)) faults.push('old');
    if (match && match.validTo !== credential.to) faults.push('dates');
    const said = this.register.contact === 'too_old' ? 'unknown' : (match?.standing ?? 'no_record');
    const isDoubtful = faults.some((fault) => DOUBTFUL.includes(fault));
    return { credential, faults, match, standing: isDoubtful && GO_AHEAD.includes(said) ? 'unknown' : said };
  }
}

/** Whether a name that a code shortened can be the whole of it. */
export const isNameOf = (holder: string, legalName: string): boolean =>
  holder.endsWith('…') ? legalName.startsWith(holder.slice(0, -1)) : holder === legalName;
