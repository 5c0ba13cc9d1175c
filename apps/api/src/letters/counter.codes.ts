import { instantOf } from '@amparo/kernel';
import { SHOWN_MS } from '@amparo/verification/credentials';
import { Injectable } from '@nestjs/common';
import { CredentialIssuer, drawCode } from '../credentials/index.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CounterCodesAnswer } from './counter-codes.responses.js';
import { certificateFacts } from './letter.queries.js';

/** Ten minutes of them: a screen at a counter stays on all day, and each time it asks is an entry of the audit log. */
const AT_ONCE = 20;

/** Codes for a screen at a counter, each good for half a minute: a photograph of one shows nothing any more. */
@Injectable()
export class CounterCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialIssuer,
  ) {}

  next(licenceId: string): Promise<CounterCodesAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const facts = await certificateFacts(tx, licenceId, tx.actor.agencyId);
      const first = Math.floor(Date.parse(tx.now) / SHOWN_MS) * SHOWN_MS;
      const instants = Array.from({ length: AT_ONCE }, (_, at) => instantOf(first + at * SHOWN_MS));
      const addresses = await this.credentials.addressesFor(tx, { ...facts, licenceId }, instants);
      const codes = addresses.map(async ({ shownAt, address }) => ({
        ...{ shownAt, address },
        qr: await drawCode(address, 4),
      }));
      return { licence: facts.licence, holder: facts.holder, now: tx.now, codes: await Promise.all(codes) };
    });
  }
}
