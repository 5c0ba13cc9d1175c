import {
  decide,
  NO_TERMS,
  propose,
  type Proposal,
  refuseLicence,
  reject,
  serveNotice,
  type Situation,
  withdraw,
} from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { refuseConstraint } from '../database/constraints.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ports/index.js';
import { insertLicence } from './licence-insert.repository.js';
import { refuseUnfit } from './grant.facts.js';
import { LicenceQueries } from './licence.queries.js';
import {
  appendDecisions,
  closeProposal,
  insertProposal,
  loadForVerb,
  saveLicence,
  type StoredLicence,
} from './licence.repository.js';
import type { Close, Decide, Propose, ProposeGrant, ServeNotice } from './licence.requests.js';
import type { LicenceAnswer } from './licence.responses.js';

@Injectable()
export class LicenceCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licences: LicenceQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  /** A licence begins as an applicant's, with the proposal to grant it. */
  proposeGrant(body: ProposeGrant): Promise<LicenceAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { id: register, timeZone } = await this.home.read();
      const id = this.ids.id();
      const terms = {
        ...NO_TERMS,
        effectiveOn: body.validFrom,
        validTo: body.validTo,
        conditions: body.conditions ?? [],
      };
      const proposal = propose(
        { createdAt: tx.now, decisions: [], proposals: [] },
        { measure: 'grant', terms, ground: body.ground, reasons: body.reasons, reviewRight: body.reviewRight },
        this.situation(tx, timeZone),
      );
      await refuseConstraint(
        {
          licence_agency_fkey: { pointer: '/agencyId', code: 'licence.agency-unknown' },
          licence_number_unique: { pointer: '/number', code: 'licence.number-taken' },
        },
        () => insertLicence(tx, { ...body, id, register }),
      );
      await insertProposal(tx, id, proposal);
      return this.finish(tx, id, proposal, true);
    });
  }

  propose(id: string, { measure, ground, reasons, reviewRight, ...given }: Propose): Promise<LicenceAnswer> {
    return this.change(id, async (tx, licence) => {
      const terms = {
        effectiveOn: given.effectiveOn ?? null,
        atOnce: given.atOnce ?? false,
        until: given.until ?? null,
        validTo: given.validTo ?? null,
        conditions: given.conditions ?? [],
        conditionId: given.conditionId ?? null,
        refersTo: given.refersTo ?? null,
      };
      const proposal = propose(
        licence,
        { measure, terms, ground, reasons, reviewRight },
        this.situation(tx, licence.timeZone),
      );
      await insertProposal(tx, id, proposal);
      return this.finish(tx, id, proposal, false);
    });
  }

  serveNotice(id: string, { proposalId, servedHow, replyBy }: ServeNotice): Promise<LicenceAnswer> {
    return this.change(id, async (tx, licence) => {
      const proposal = serveNotice(proposalOf(licence, proposalId), { replyBy }, this.situation(tx, licence.timeZone));
      await tx.query(
        'update licence_proposal set status = $2, served_how = $3, noticed_at = $4, reply_by = $5 where id = $1',
        [proposal.id, proposal.status, servedHow, tx.now, proposal.replyBy],
      );
      return this.finish(tx, id, proposal, false);
    });
  }

  decide(id: string, { proposalId, reasons }: Decide): Promise<LicenceAnswer> {
    return this.change(id, async (tx, licence) => {
      const { proposal, decisions } = decide(
        licence,
        proposalOf(licence, proposalId),
        this.situation(tx, licence.timeZone),
      );
      if (proposal.measure === 'grant') await refuseUnfit(tx, licence);
      await closeProposal(tx, proposal, reasons ?? null);
      await appendDecisions(tx, licence, { ...proposal, proposalId: proposal.id }, decisions);
      return this.finish(tx, id, proposal, true);
    });
  }

  reject(id: string, { proposalId, reasons }: Close): Promise<LicenceAnswer> {
    return this.change(id, async (tx, licence) => {
      const proposal = reject(proposalOf(licence, proposalId), this.situation(tx, licence.timeZone));
      await closeProposal(tx, proposal, reasons);
      return this.finish(tx, id, proposal, false);
    });
  }

  withdraw(id: string, { proposalId, reasons }: Close): Promise<LicenceAnswer> {
    return this.change(id, async (tx, licence) => {
      const proposal = withdraw(proposalOf(licence, proposalId), this.situation(tx, licence.timeZone));
      await closeProposal(tx, proposal, reasons);
      return this.finish(tx, id, proposal, false);
    });
  }

  private change(
    id: string,
    work: (tx: Transaction, licence: StoredLicence) => Promise<LicenceAnswer>,
  ): Promise<LicenceAnswer> {
    return this.unitOfWork.run(async (tx) => work(tx, await loadForVerb(tx, id)));
  }

  private async finish(
    tx: Transaction,
    id: string,
    { id: proposal, measure }: Proposal,
    isPublic: boolean,
  ): Promise<LicenceAnswer> {
    await saveLicence(tx, id, isPublic);
    tx.record({ kind: 'licences', id }, { measure, proposal });
    return this.licences.one(id, tx.actor, {}, tx.manager);
  }

  private situation(tx: Transaction, timeZone: string): Situation {
    return { actor: { id: tx.actor.id ?? '', role: tx.actor.role }, now: tx.now, timeZone, newId: () => this.ids.id() };
  }
}

function proposalOf({ proposals }: StoredLicence, id: string): Proposal {
  return proposals.find((proposal) => proposal.id === id) ?? refuseLicence('licence.proposal-missing');
}
