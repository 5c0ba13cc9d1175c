import { dayOf } from '@amparo/kernel';
import { NO_TERMS, refuseApplication } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';
import { type AppliedDecision, decideApplied, widenScope } from '../licensing/index.js';
import { Ids } from '../ports/index.js';
import { publishAgency } from '../registry/index.js';
import type { StoredApplication } from './application.repository.js';
import { StatedKeeper } from './stated.keeper.js';

/** What a decided application changes: the licence by a decision of its own, or the agency's record. */
@Injectable()
export class ApplicationOutcome {
  constructor(
    private readonly stated: StatedKeeper,
    private readonly ids: Ids,
  ) {}

  /** Returns the licence concerned; none where a refusal changes nothing. */
  async carryOut(tx: Transaction, application: StoredApplication, outcome: 'grant' | 'refuse'): Promise<string | null> {
    const { kind, agencyId, licenceId, content, timeZone } = application;
    // What is public of the holder comes first, so that no reader meets a licence of somebody unknown.
    if (kind === 'licence') await publishAgency(tx, agencyId);
    if (kind === 'licence') return this.decideFirst(tx, application, outcome);
    if (outcome === 'refuse') return licenceId;
    const today = dayOf(tx.now, timeZone);
    if (kind === 'renewal') return this.decide(tx, application, { measure: 'renew' });
    if (kind === 'surrender') return this.decide(tx, application, { measure: 'surrender' });
    if (kind === 'scope' && licenceId)
      await widenScope(tx, licenceId, { countries: content.countries ?? [], sectors: content.sectors ?? [] });
    if (kind === 'branch') await this.stated.addBranches(tx, agencyId, content, today);
    if (kind === 'persons') {
      await tx.query(
        `update appointment set to_on = greatest(from_on, $3::date) where agency_id = $1 and id = any($2::uuid[]) and to_on is null`,
        [agencyId, content.leaving ?? [], today],
      );
      await this.stated.addPersons(tx, agencyId, application.registerId, content, today);
    }
    await publishAgency(tx, agencyId);
    return licenceId;
  }

  /** A first licence is issued under its own number; a refusal stands under the number of the application. */
  private decideFirst(tx: Transaction, application: StoredApplication, measure: 'grant' | 'refuse'): Promise<string> {
    const { agencyId, registerId: register, content, recommendation } = application;
    const licence = {
      ...{ id: this.ids.id(), register, agencyId, class: application.class },
      number: recommendation?.number ?? application.number,
      countries: content.countries ?? [],
      sectors: content.sectors ?? [],
    };
    return this.decide(tx, application, { measure, licence });
  }

  private decide(
    tx: Transaction,
    { id, licenceId, recommendation, recommendedBy, replyBy }: StoredApplication,
    { measure, licence }: Pick<AppliedDecision, 'measure'> & Partial<Pick<AppliedDecision, 'licence'>>,
  ): Promise<string> {
    if (recommendation === null || recommendedBy === null) return refuseApplication('application.not-now');
    const { ground, reasons, reviewRight, validFrom, validTo, conditions } = recommendation;
    return decideApplied(
      tx,
      {
        applicationId: id,
        licence: licence ?? licenceId ?? refuseApplication('application.missing'),
        measure,
        terms: { ...NO_TERMS, effectiveOn: validFrom, validTo, conditions },
        ...{ ground, reasons, reviewRight, proposedBy: recommendedBy },
        repliedBy: measure === 'refuse' ? replyBy : null,
      },
      () => this.ids.id(),
    );
  }
}
