import { dayOf, type Instant, type LegalDay, feeRuleFor } from '@amparo/kernel';
import { checkJobOrder, type JobOrderTerms, refuseRegistry } from '@amparo/registry';
import type { Transaction } from '../database/unit-of-work.js';
import { feeRules } from '../fee-rules/index.js';
import { recruitingLicences } from '../licensing/index.js';
import { principalFacts } from '../principals/index.js';

export interface Asked extends JobOrderTerms {
  readonly agencyId: string;
  readonly principalId: string;
  readonly occupation: string;
}

export interface Basis {
  readonly licenceId: string;
  readonly feeRuleId: string | null;
}

/**
 * Refuses an order that may not stand by what the register knows now, and says on which licence and fee rule it rests: asked when it is
 * proposed and again when it is approved, for much can change between the two.
 */
export async function groundOf(
  tx: Pick<Transaction, 'query'>,
  asked: Asked,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): Promise<Basis> {
  const { agencyId, principalId, country, occupation, from } = asked;
  const today = dayOf(now, timeZone);
  const on: LegalDay = from > today ? from : today;
  const principal = await principalFacts(tx, principalId, agencyId, on);
  if (!principal)
    return refuseRegistry('principal.missing', {}, [{ pointer: '/principalId', code: 'principal.missing' }]);
  const licences = await recruitingLicences(tx, agencyId, now);
  const licence = licences.find(({ countries }) => countries.length === 0 || countries.includes(country));
  const rule = feeRuleFor(await feeRules(tx), { country, class: licence?.class ?? '', occupation, on });
  const { name, isPrincipalAccredited, isAgencyAccredited } = principal;
  const isLicensed = licence !== undefined;
  checkJobOrder(asked, { isLicensed, principal: name, isPrincipalAccredited, isAgencyAccredited, rule });
  return { licenceId: licence?.id ?? '', feeRuleId: rule?.id ?? null };
}
