import { dayOf, publicNumber } from '@amparo/kernel';
import { type JobOrder, jobOrderStep, type JobOrderVerb, recordFill, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { appendActs } from '../database/acts.queries.js';
import { refuseConstraint } from '../database/constraints.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { type Asked, type Basis, groundOf } from './job-order.ground.js';
import { JobOrderQueries } from './job-order.queries.js';
import type { ProposeJobOrder } from './job-order.requests.js';
import type { JobOrderAnswer } from './job-order.responses.js';
import { jobOrderRecords } from './public-records.js';

const UNKNOWN = { job_order_agency_fkey: { pointer: '/agencyId', code: 'agency.missing' } };

interface Stored extends JobOrder, Asked {
  readonly version: number;
}

@Injectable()
export class JobOrderCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: JobOrderQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  propose(body: ProposeJobOrder): Promise<JobOrderAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const id = this.ids.id();
      const home = await this.home.read();
      const asked = { ...body, fee: body.fee ?? null };
      const { licenceId, feeRuleId } = await groundOf(tx, asked, { now: tx.now, timeZone: home.timeZone });
      const [row] = await tx.query<{ serial: number }>(`select nextval('job_order_serial') as serial`);
      const number = publicNumber(home.id, Number(dayOf(tx.now, home.timeZone).slice(0, 4)), row?.serial ?? 0);
      await refuseConstraint(UNKNOWN, () =>
        tx.query(
          `insert into job_order (id, register_id, number, agency_id, principal_id, licence_id, occupation, title, country, vacancies, wage_amount, wage_currency,
             contract_months, fee_amount, fee_currency, fee_rule_id, from_on, to_on, status, status_since, proposed_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 'proposed', $19, $20, $19)`,
          [
            ...[id, home.id, number, body.agencyId, body.principalId, licenceId, body.occupation, body.title.trim()],
            ...[body.country, body.vacancies, body.wage.amount, body.wage.currency, body.contractMonths],
            ...[body.fee?.amount ?? '0', body.fee?.currency ?? body.wage.currency, feeRuleId, body.from, body.to],
            ...[tx.now, tx.actor.id],
          ],
        ),
      );
      await appendActs(tx, 'job_order_id', [id], { verb: 'propose', to: 'proposed' });
      return this.publish(tx, id);
    });
  }

  /** Another person approves or refuses; what it rests on is looked up again. */
  decide(id: string, verb: 'approve' | 'refuse', reasons: string): Promise<JobOrderAnswer> {
    return this.change(id, async (tx, order) => {
      const status = jobOrderStep(order, verb, tx.actor);
      const { timeZone } = await this.home.read();
      const basis = verb === 'approve' ? await groundOf(tx, order, { now: tx.now, timeZone }) : null;
      await tx.query(
        `update job_order set decided_by = $2, licence_id = coalesce($3, licence_id), fee_rule_id = coalesce($4, fee_rule_id) where id = $1`,
        [id, tx.actor.id, basis?.licenceId ?? null, basis?.feeRuleId ?? null],
      );
      await this.move(tx, id, { verb, status, reasons, basis });
    });
  }

  recordFill(id: string, placed: number): Promise<JobOrderAnswer> {
    return this.change(id, async (tx, order) => {
      const { status, filled } = recordFill(order, placed, tx.actor);
      await tx.query('update job_order set filled = $2 where id = $1', [id, filled]);
      await this.move(tx, id, { verb: 'record_fill', status, facts: { placed, filled } });
    });
  }

  end(id: string, verb: 'close' | 'cancel', reasons: string): Promise<JobOrderAnswer> {
    return this.change(id, async (tx, order) => {
      await this.move(tx, id, { verb, status: jobOrderStep(order, verb, tx.actor), reasons });
    });
  }

  private async move(
    tx: Transaction,
    id: string,
    step: {
      verb: JobOrderVerb;
      status: string;
      reasons?: string;
      basis?: Basis | null;
      facts?: Record<string, number>;
    },
  ): Promise<void> {
    const { verb, status, reasons, basis, facts } = step;
    await tx.query(
      `update job_order set status_since = case when status = $2 then status_since else $3 end, status = $2 where id = $1`,
      [id, status, tx.now],
    );
    const rested: Record<string, string | null> = basis ? { licence: basis.licenceId, feeRule: basis.feeRuleId } : {};
    await appendActs(tx, 'job_order_id', [id], { verb, to: status, reasons, facts: { ...facts, ...rested } });
  }

  private change(id: string, work: (tx: Transaction, order: Stored) => Promise<void>): Promise<JobOrderAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [order] = await tx.query<Stored>(
        `select status, vacancies, filled, proposed_by as "proposedBy", agency_id as "agencyId", principal_id as "principalId", occupation, country,
           from_on as "from", to_on as "to", version, jsonb_build_object('amount', wage_amount::text, 'currency', wage_currency) as wage,
           jsonb_build_object('amount', fee_amount::text, 'currency', fee_currency) as fee
         from job_order where id = $1 for update`,
        [id],
      );
      if (!order) return refuseRegistry('job-order.missing');
      assertVersion(order.version);
      await tx.query('update job_order set version = version + 1 where id = $1', [id]);
      await work(tx, order);
      return this.publish(tx, id);
    });
  }

  private async publish(tx: Transaction, id: string): Promise<JobOrderAnswer> {
    tx.record({ kind: 'job-orders', id });
    for (const record of await jobOrderRecords(tx, [id])) tx.put('job_order', record);
    return this.orders.one(id, tx.actor, tx.manager);
  }
}
