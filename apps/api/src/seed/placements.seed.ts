import {
  DECIDER,
  type DemoAgency,
  type DemoJobOrder,
  demoPlacements,
  type DemoPrincipal,
  FEE_RULES,
  KEEPER,
  REGISTER,
  RETURNS_OPEN,
  STAFF,
} from '@amparo/demo';
import { addDays, dayOf, type LegalDay, startOfDay } from '@amparo/kernel';
import { lastPeriod, lastSettledYear, periodOf } from '@amparo/registry';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';
import { feeRuleRecords } from '../fee-rules/index.js';
import { jobOrderRecords } from '../job-orders/index.js';
import { principalRecords } from '../principals/index.js';
import { openReturns } from '../returns/index.js';
import { insert, type Row } from './insert.queries.js';
import { settleReturns } from './returns.queries.js';

const at = (day: string): string => startOfDay(day, REGISTER.timeZone);
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Fee rules, principals, job orders, bonds and returns of the fictional country, with their history and public records. */
export async function seedPlacements(tx: Transaction, agencies: readonly DemoAgency[]): Promise<void> {
  const today = dayOf(tx.now, REGISTER.timeZone);
  const { principals, accreditations, jobOrders, bonds } = demoPlacements(agencies, today);
  await insert(
    tx,
    'fee_rule',
    FEE_RULES.map(({ id, country, class: licenceClass, occupation, cap, law, article, from, to }) => ({
      ...{ id, register_id: REGISTER.id, country, class: licenceClass, occupation, cap_kind: cap.kind, law, article },
      ...{ cap_amount: cap.money?.amount ?? null, cap_currency: cap.money?.currency ?? null, cap_count: cap.count },
      ...{ from_on: from, to_on: to, recorded_by: KEEPER, recorded_at: tx.now },
    })),
  );
  await insert(tx, 'principal', principals.map(principalRow));
  await insert(
    tx,
    'accreditation',
    accreditations.map(({ id, principalId, agencyId, status, from }) => ({
      ...{ id, principal_id: principalId, agency_id: agencyId, status, from_on: from, proposed_by: KEEPER },
      ...{ proposed_at: at(from), decided_by: status === 'proposed' ? null : DECIDER },
      reasons: 'The agency’s contract with the principal was found in order.',
    })),
  );
  await insert(tx, 'job_order', jobOrders.map(jobOrderRow));
  await tx.query(
    `select (select count(nextval('principal_serial')) from generate_series(1, $1)), (select count(nextval('job_order_serial')) from generate_series(1, $2))`,
    [principals.length, jobOrders.length],
  );
  await insert(tx, 'registry_act', [...principals.flatMap(principalActs), ...jobOrders.flatMap(jobOrderActs)]);
  await insert(
    tx,
    'bond',
    bonds.map(({ id, agencyId, pledged, guarantor, reference, from, to, movements }) => ({
      ...{ id, agency_id: agencyId, amount: pledged.amount, currency: pledged.currency, guarantor, reference },
      ...{ from_on: from, to_on: to, recorded_by: KEEPER, created_at: at(from), version: 1 + movements.length },
    })),
  );
  await insert(
    tx,
    'bond_movement',
    bonds.flatMap(({ id, movements }) =>
      movements.map(({ kind, amount, on, reason }, index) => ({
        ...{ id: randomUUID(), bond_id: id, ordinal: index + 1, kind, amount, reason, moved_on: on },
        ...{ recorded_by: KEEPER, recorded_at: at(on) },
      })),
    ),
  );
  const officers = { filedBy: KEEPER, acceptedBy: STAFF.otherLicensingOfficer.id };
  for (const day of daysAsked(today)) await openReturns(tx, day);
  await settleReturns(tx, {}, officers);
  await openReturns(tx, today);
  await settleReturns(tx, RETURNS_OPEN, officers);
  for (const record of await feeRuleRecords(tx, idsOf(FEE_RULES))) tx.put('fee_rule', record);
  for (const record of await principalRecords(tx, idsOf(principals))) tx.put('principal', record);
  for (const record of await jobOrderRecords(tx, idsOf(jobOrders))) tx.put('job_order', record);
}

/** On which returns were asked for of the year that is told of, but for those that are asked for now. */
function daysAsked(today: LegalDay): LegalDay[] {
  const year = lastSettledYear(today);
  const days: LegalDay[] = [];
  for (let from = year.from; from <= year.to; from = addDays(periodOf(from).to, 1))
    if (periodOf(from).period !== lastPeriod(today).period) days.push(addDays(periodOf(from).to, 1));
  return days;
}

const principalRow = (principal: DemoPrincipal): Row => ({
  ...{ id: principal.id, register_id: REGISTER.id, number: principal.number, name: principal.name },
  ...{ other_names: principal.otherNames, country: principal.country, status: principal.status },
  ...{ registration_number: principal.registrationNumber, status_since: at(principal.since) },
  ...{ accredited_from: principal.from, accredited_to: principal.to, created_at: at(principal.since), version: 1 },
});

const VERBS = { accredited: ['accredit'], watchlisted: ['accredit', 'watchlist'], registered: [] } as const;
const AFTER: Readonly<Record<string, string>> = {
  ...{ register: 'registered', accredit: 'accredited', watchlist: 'watchlisted' },
  withdraw_accreditation: 'accreditation_withdrawn',
};

function principalActs({ id, status, since, reasons }: DemoPrincipal): Row[] {
  const verbs = status === 'accreditation_withdrawn' ? ['accredit', 'withdraw_accreditation'] : VERBS[status];
  return ['register', ...verbs].map((verb, index) => ({
    ...{ id: randomUUID(), principal_id: id, job_order_id: null, ordinal: index + 1, verb, to_status: AFTER[verb] },
    ...{ actor_id: KEEPER, actor_role: 'licensing_officer', at: at(since), facts: {} },
    reasons: verb === 'register' ? null : reasons,
  }));
}

const isProposed = ({ status }: DemoJobOrder): boolean => status === 'proposed';

const jobOrderRow = (order: DemoJobOrder): Row => ({
  ...{ id: order.id, register_id: REGISTER.id, number: order.number, agency_id: order.agencyId },
  ...{ principal_id: order.principalId, licence_id: order.licenceId, occupation: order.occupation, title: order.title },
  ...{ country: order.country, vacancies: order.vacancies, filled: order.filled, wage_amount: order.wage.amount },
  ...{ wage_currency: order.wage.currency, contract_months: order.contractMonths, fee_rule_id: order.feeRuleId },
  ...{ fee_amount: order.fee?.amount ?? '0', fee_currency: order.fee?.currency ?? order.wage.currency },
  ...{ from_on: order.from, to_on: order.to, status: order.status, status_since: at(order.from), proposed_by: KEEPER },
  ...{ decided_by: isProposed(order) ? null : DECIDER, created_at: at(order.from), version: 1 },
});

function jobOrderActs(order: DemoJobOrder): Row[] {
  const { id, status, from, reasons } = order;
  const verbs = [
    ['propose', 'proposed'],
    ...(isProposed(order) ? [] : [['approve', 'approved']]),
    ...(order.filled > 0 ? [['record_fill', status === 'approved' ? 'approved' : 'filled']] : []),
    ...(status === 'closed' ? [['close', 'closed']] : []),
  ];
  return verbs.map(([verb, to], index) => ({
    ...{ id: randomUUID(), principal_id: null, job_order_id: id, ordinal: index + 1, verb, to_status: to },
    ...{
      actor_id: verb === 'approve' ? DECIDER : KEEPER,
      actor_role: verb === 'approve' ? 'approver' : 'licensing_officer',
    },
    ...{ at: at(from), facts: {}, reasons: verb === 'approve' ? reasons : null },
  }));
}
