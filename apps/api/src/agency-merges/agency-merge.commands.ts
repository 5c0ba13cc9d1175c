import {
  agencyMergeStep,
  type AgencyMerge,
  type AgencyMergeVerb,
  checkAgencyMerge,
  type MergeParty,
  refuseAgencyMerge,
} from '@amparo/licensing';
import { refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { refuseConstraint } from '../database/constraints.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { publishJobOrdersOf } from '../job-orders/index.js';
import { carryLicences, standingOfLicences } from '../licensing/index.js';
import { Ids } from '../ports/index.js';
import { publishPrincipalsOf } from '../principals/index.js';
import { publishMerge } from '../registry/index.js';
import { hasInterest, refreshListingsOf } from '../sanctions/index.js';
import { AgencyMergeQueries } from './agency-merge.queries.js';
import type { ProposeAgencyMerge } from './agency-merge.requests.js';
import type { AgencyMergeAnswer } from './agency-merge.responses.js';

interface Stored extends AgencyMerge {
  readonly keptId: string;
  readonly mergedId: string;
  readonly version: number;
}

/**
 * Two records of one agency become one for the public and for what is new; both stay as they are, with their history, and can be taken
 * apart again. What is recorded of either is never moved.
 */
@Injectable()
export class AgencyMergeCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly merges: AgencyMergeQueries,
    private readonly ids: Ids,
  ) {}

  propose({ keptId, mergedId, reasons }: ProposeAgencyMerge): Promise<AgencyMergeAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const id = this.ids.id();
      await refuseInterested(tx, [keptId, mergedId]);
      await checkParties(tx, keptId, mergedId);
      await refuseConstraint({ agency_merge_open: { pointer: '/mergedId', code: 'agency-merge.open' } }, () =>
        tx.query(
          `insert into agency_merge (id, kept_id, merged_id, reasons, status, proposed_by, proposed_at)
           values ($1, $2, $3, $4, 'proposed', $5, $6)`,
          [id, keptId, mergedId, reasons, tx.actor.id, tx.now],
        ),
      );
      tx.record({ kind: 'agency-merges', id }, { keptId, mergedId });
      return this.merges.one(id, tx.actor, tx.manager);
    });
  }

  merge(id: string): Promise<AgencyMergeAnswer> {
    return this.step(id, 'merge', 'decided', async (tx, { keptId, mergedId }) => {
      await checkParties(tx, keptId, mergedId);
      await lead(tx, keptId, mergedId, keptId);
    });
  }

  dismiss(id: string, reasons: string): Promise<AgencyMergeAnswer> {
    return this.step(id, 'dismiss', 'decided', (tx) =>
      tx.query('update agency_merge set decided_reasons = $2 where id = $1', [id, reasons]),
    );
  }

  proposeUndo(id: string, reasons: string): Promise<AgencyMergeAnswer> {
    return this.step(id, 'propose-undo', 'undo_proposed', (tx) =>
      tx.query(
        'update agency_merge set undo_reasons = $2, undo_decided_by = null, undo_decided_at = null, undo_decided_reasons = null where id = $1',
        [id, reasons],
      ),
    );
  }

  undo(id: string): Promise<AgencyMergeAnswer> {
    return this.step(id, 'undo', 'undo_decided', (tx, { keptId, mergedId }) => lead(tx, keptId, mergedId, null));
  }

  keep(id: string, reasons: string): Promise<AgencyMergeAnswer> {
    return this.step(id, 'keep', 'undo_decided', (tx) =>
      tx.query('update agency_merge set undo_decided_reasons = $2 where id = $1', [id, reasons]),
    );
  }

  private step(
    id: string,
    verb: AgencyMergeVerb,
    by: 'decided' | 'undo_proposed' | 'undo_decided',
    carryOut: (tx: Transaction, merge: Stored) => Promise<unknown>,
  ): Promise<AgencyMergeAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [merge] = await tx.query<Stored>(
        `select kept_id as "keptId", merged_id as "mergedId", status, proposed_by as "proposedBy", undo_proposed_by as "undoProposedBy", version
         from agency_merge where id = $1 for update`,
        [id],
      );
      if (!merge) return refuseAgencyMerge('agency-merge.missing');
      assertVersion(merge.version);
      await refuseInterested(tx, [merge.keptId, merge.mergedId]);
      const status = agencyMergeStep(merge, verb, { id: tx.actor.id ?? '', role: tx.actor.role });
      await tx.query(
        `update agency_merge set status = $2, ${by}_by = $3, ${by}_at = $4, version = version + 1 where id = $1`,
        [id, status, tx.actor.id, tx.now],
      );
      await carryOut(tx, merge);
      tx.record({ kind: 'agency-merges', id }, { keptId: merge.keptId, mergedId: merge.mergedId });
      return this.merges.one(id, tx.actor, tx.manager);
    });
  }
}

/** Sets what a record leads to, and tells the public of everything that is another's from now on. */
async function lead(tx: Transaction, keptId: string, mergedId: string, into: string | null): Promise<void> {
  await tx.query('update agency set merged_into = $2, version = version + 1 where id = $1', [mergedId, into]);
  await tx.query('update agency set version = version + 1 where id = $1', [keptId]);
  await carryLicences(tx, mergedId);
  await refreshListingsOf(tx, mergedId);
  await publishJobOrdersOf(tx, mergedId);
  await publishPrincipalsOf(tx, mergedId);
  await publishMerge(tx, keptId, mergedId);
}

/** Nobody acts on an agency in which they declared an interest. */
async function refuseInterested(tx: Transaction, agencyIds: readonly string[]): Promise<void> {
  for (const agencyId of agencyIds)
    if (await hasInterest(tx, tx.actor.id, { id: null, agencyId, personId: null }))
      refuseAgencyMerge('agency-merge.interested');
}

/** Both records are locked first, in one order whichever is kept, so that nothing is granted to either meanwhile. */
async function checkParties(tx: Transaction, keptId: string, mergedId: string): Promise<void> {
  const rows = await tx.query<Omit<MergeParty, 'statuses'>>(
    `select a.id, a.number, a.register_id as register, r.role = 'home' as "isHome", a.merged_into as "mergedInto",
       (select count(*)::int from agency m where m.merged_into = a.id) as holds,
       (select count(*)::int from application p where p.agency_id = a.id and p.status not in ('granted', 'refused', 'withdrawn'))
         + (select count(*)::int from entity_change e where e.agency_id = a.id and e.status = 'proposed') as "openCases"
     from agency a join register r on r.id = a.register_id where a.id in ($1, $2) order by a.id for update of a`,
    [keptId, mergedId],
  );
  const partyOf = async (id: string): Promise<MergeParty> => {
    const row = rows.find((party) => party.id === id);
    return row ? { ...row, statuses: await standingOfLicences(tx, id) } : refuseRegistry('agency.missing');
  };
  checkAgencyMerge(await partyOf(keptId), await partyOf(mergedId));
}
