import type { Sanction, Situation } from '@amparo/sanctions';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ports/index.js';
import { refreshListings } from './listing.repository.js';
import { SanctionQueries } from './sanction.queries.js';
import {
  type Act,
  appendAct,
  type Columns,
  hasInterest,
  loadForVerb,
  saveSanction,
  type StoredSanction,
} from './sanction.repository.js';
import type { SanctionAnswer } from './sanction.responses.js';

/** A verb's outcome: the sanction after it, what of it to keep in columns, and the act for the history. */
export interface Outcome {
  readonly after: Sanction;
  readonly columns?: Columns;
  readonly act: Omit<Act, 'id'>;
  /** What it does to licences: after the sanction is saved, before its act is recorded. */
  readonly licences?: () => Promise<unknown>;
}

/** What every verb on a sanction does alike: one transaction from the locked row to the answer. */
@Injectable()
export class SanctionDesk {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly sanctions: SanctionQueries,
    readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  readonly newId = (): string => this.ids.id();

  verb(
    id: string,
    work: (sanction: StoredSanction, situation: Situation, tx: Transaction) => Outcome | Promise<Outcome>,
  ): Promise<SanctionAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const before = await loadForVerb(tx, id);
      const outcome = await work(before, await this.situation(tx, before), tx);
      const { after, columns = {}, act, licences } = outcome;
      await saveSanction(tx, before, after, columns);
      await licences?.();
      await appendAct(tx, after, { ...act, id: this.newId() });
      if (after.decidedBy !== null) await refreshListings(tx, id);
      return this.sanctions.one(id, tx.actor, tx.manager);
    });
  }

  async situation(
    tx: Transaction,
    subject: { readonly id: string | null; readonly agencyId: string | null; readonly personId: string | null },
  ): Promise<Situation> {
    const { timeZone } = await this.home.read();
    return {
      actor: { id: tx.actor.id ?? '', role: tx.actor.role, authorityId: tx.actor.authorityId },
      now: tx.now,
      timeZone,
      hasInterest: await hasInterest(tx, tx.actor.id, subject),
    };
  }
}
