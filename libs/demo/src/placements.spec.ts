import { addDays, feeFault, feeRuleFor } from '@amparo/kernel';
import { bondStatus, checkMovement, remainingCover } from '@amparo/registry';
import { describe, expect, it } from 'vitest';
import { CAST, demoAgencies, demoPlacements, FEE_RULES } from './index.js';

describe.each(['2024-02-29', '2026-11-24', '2027-03-31'])('what the demo keeps of placements, made on %s', (today) => {
  const agencies = demoAgencies(today);
  const { principals, accreditations, jobOrders, bonds } = demoPlacements(agencies, today);

  it('asks no worker for more than the law of the fictional country allows', () => {
    for (const { country, licenceId, occupation, fee, wage, feeRuleId, vacancies, filled } of jobOrders) {
      const licence = agencies.find((agency) => agency.licence.id === licenceId)?.licence;
      const question = { country, class: licence?.class ?? '', occupation, on: today };
      const rule = feeRuleFor(FEE_RULES, question);
      expect([rule?.id, feeFault(rule, fee, wage)]).toEqual([feeRuleId, null]);
      expect(filled).toBeLessThanOrEqual(vacancies);
    }
  });

  it('has orders only of agencies that may recruit for the principal, in a country their licence covers', () => {
    expect(jobOrders).toHaveLength(6);
    for (const { agencyId, principalId, licenceId, country } of jobOrders) {
      const { countries = [] } = agencies.find((agency) => agency.licence.id === licenceId)?.licence ?? {};
      expect(countries.length === 0 || countries.includes(country)).toBe(true);
      expect(principals.find(({ id }) => id === principalId)).toMatchObject({ status: 'accredited', country });
      expect(accreditations).toContainEqual(expect.objectContaining({ agencyId, principalId, status: 'approved' }));
    }
    expect(jobOrders[0]?.agencyId).toBe(CAST.brightHarbour.id);
  });

  it('has bonds in force, used up and expired, each moved only as the rules allow', () => {
    for (const { pledged, from, to, movements } of bonds) {
      const bond = { amount: pledged.amount, from, to };
      movements.forEach((movement, index) =>
        checkMovement(bond, movements.slice(0, index), movement, { today: movement.on, role: 'licensing_officer' }),
      );
      expect(BigInt(remainingCover(bond, movements))).toBeGreaterThanOrEqual(0n);
    }
    const statuses = bonds.map(({ pledged, from, to, movements }) =>
      bondStatus({ amount: pledged.amount, from, to }, movements, today),
    );
    expect(new Set(statuses)).toEqual(new Set(['in_force', 'exhausted', 'expired']));
  });

  it('has a later rule of a scope only where the one before has ended', () => {
    const scopes = FEE_RULES.map(({ country, class: licenceClass, occupation }) =>
      [country, licenceClass, occupation].join(),
    );
    for (const [at, rule] of FEE_RULES.entries()) {
      const next = FEE_RULES.slice(at + 1).find((_, later) => scopes[at + 1 + later] === scopes[at]);
      if (next) expect(rule.to).toBe(addDays(next.from, -1));
    }
  });
});
