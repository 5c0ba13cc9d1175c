import { Refusal } from '@amparo/kernel';
import { conclude, reply } from '@amparo/screening';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { vetAgency } from './vet-agency.js';
import { VettingQueries } from './vetting.queries.js';
import { loadForVerb } from './vetting.repository.js';
import type { ConcludeVetting, ReplyToVetting } from './vetting.requests.js';
import type { OwnVettingAnswer, VettingAnswer } from './vetting.responses.js';

@Injectable()
export class VettingCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vettings: VettingQueries,
  ) {}

  /** An officer asks for a screening now, whatever was found before. */
  ask(agencyId: string): Promise<VettingAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [agency] = await tx.query('select 1 from agency where id = $1 for no key update', [agencyId]);
      const unknown = { pointer: '/agencyId', code: 'vetting.agency-unknown' };
      if (!agency) throw new Refusal('request.invalid', 'invalid', {}, [unknown]);
      const { id } = await vetAgency(tx, agencyId, { kind: 'asked', id: null });
      return this.vettings.one(id, tx.actor, tx.manager);
    });
  }

  conclude(id: string, { conclusion, reasons }: ConcludeVetting): Promise<VettingAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const vetting = await loadForVerb(tx, id);
      const status = conclude(vetting.status, conclusion, tx.actor.role);
      await tx.query(
        `update vetting set status = $2, reasons = $3, concluded_by = $4, concluded_at = $5, version = version + 1 where id = $1`,
        [id, status, reasons, tx.actor.id, tx.now],
      );
      this.record(tx, id, vetting.agencyId, { conclusion });
      return this.vettings.one(id, tx.actor, tx.manager);
    });
  }

  reply(id: string, { words }: ReplyToVetting): Promise<OwnVettingAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const vetting = await loadForVerb(tx, id);
      reply(vetting.status, tx.actor.role);
      await tx.query('update vetting set reply = $2, replied_at = $3, version = version + 1 where id = $1', [
        id,
        words,
        tx.now,
      ]);
      this.record(tx, id, vetting.agencyId, {});
      return this.vettings.ownOne(id, tx.actor, tx.manager);
    });
  }

  private record(tx: Transaction, id: string, agency: string, facts: Record<string, string>): void {
    tx.record({ kind: 'vettings', id }, { agency, ...facts });
  }
}
