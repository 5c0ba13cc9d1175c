import { Refusal, capFault, type FeeScope } from '@amparo/kernel';
import { refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { requestContext } from '../http/request-context.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { FeeRuleQueries, feeRuleRecords, rulesOfScope } from './fee-rule.queries.js';
import type { AdoptFeeRule, ReplaceFeeRule } from './fee-rule.requests.js';
import type { FeeRuleAnswer } from './fee-rule.responses.js';

@Injectable()
export class FeeRuleCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: FeeRuleQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  adopt({ country, class: licenceClass, occupation, ...terms }: AdoptFeeRule): Promise<FeeRuleAnswer> {
    const scope = { country: country ?? null, class: licenceClass ?? null, occupation: occupation ?? null };
    return this.unitOfWork.run(async (tx) => {
      await lockRules(tx);
      return this.add(tx, scope, terms);
    });
  }

  replace(id: string, terms: ReplaceFeeRule): Promise<FeeRuleAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await lockRules(tx);
      const rule = await this.rules.one(id, requestContext().actor, tx.manager);
      assertVersion(rule.version);
      return this.add(tx, rule, terms, id);
    });
  }

  /** The rules of a scope follow each other: a new one begins after all others have begun, and ends the last. */
  private async add(tx: Transaction, scope: FeeScope, terms: ReplaceFeeRule, after?: string): Promise<FeeRuleAnswer> {
    const id = this.ids.id();
    const { country, class: licenceClass, occupation } = scope;
    const { id: register } = await this.home.read();
    const cap = { kind: terms.cap.kind, money: terms.cap.money ?? null, count: terms.cap.count ?? null };
    const fault = capFault(cap);
    if (fault) refuseField(`/cap/${fault}`, 'fee-rule.cap');
    if (terms.to !== undefined && terms.to < terms.from) refuseField('/to', 'field.before-start');
    const [last] = await rulesOfScope(tx, [register, country, licenceClass, occupation]);
    if (after !== undefined && last?.id !== after) refuseRegistry('fee-rule.replaced');
    if (last && terms.from <= last.from)
      refuseRegistry('fee-rule.earlier', { day: last.from }, [
        { pointer: '/from', code: 'fee-rule.earlier', params: { day: last.from } },
      ]);
    await tx.query(
      `insert into fee_rule (id, register_id, country, class, occupation, cap_kind, cap_amount, cap_currency, cap_count, law, article, url, from_on, to_on, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[id, register, country, licenceClass, occupation, cap.kind, cap.money?.amount ?? null],
        ...[cap.money?.currency ?? null, cap.count, terms.law, terms.article, terms.url ?? null],
        ...[terms.from, terms.to ?? null, tx.actor.id, tx.now],
      ],
    );
    for (const record of await feeRuleRecords(tx, last ? [id, last.id] : [id])) tx.put('fee_rule', record);
    tx.record({ kind: 'fee-rules', id }, { country, class: licenceClass, occupation, from: terms.from });
    return this.rules.one(id, requestContext().actor, tx.manager);
  }
}

function refuseField(pointer: string, code: string): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code }]);
}

/** Rules can not be locked, for they never change: who adds one waits for who adds another. */
const lockRules = (tx: Transaction): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(hashtext('fee_rule'))`);
