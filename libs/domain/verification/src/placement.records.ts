import type { Instant, LegalDay, Money } from '@amparo/kernel';

/** A foreign employer, and the agencies that may recruit for it. */
export interface PrincipalRecord {
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly country: string;
  readonly registrationNumber: string | null;
  readonly status: 'registered' | 'accredited' | 'watchlisted' | 'accreditation_withdrawn';
  readonly since: Instant;
  /** Of the accreditation in force, or the last: both days inclusive. */
  readonly from: LegalDay | null;
  readonly to: LegalDay | null;
  readonly agencies: readonly { readonly agencyId: string; readonly from: LegalDay; readonly to: LegalDay | null }[];
}

/** Approved vacancies of one agency for one principal. Before it is approved an order is nobody's business. */
export interface JobOrderRecord {
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly agencyId: string;
  readonly principalId: string;
  readonly principal: string;
  /** ISCO-08. */
  readonly occupation: string;
  readonly title: string;
  readonly country: string;
  readonly vacancies: number;
  readonly filled: number;
  /** A month. */
  readonly wage: Money;
  readonly contractMonths: number;
  /** The most that a worker may be asked to pay; null: nothing. */
  readonly fee: Money | null;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly status: 'approved' | 'filled' | 'closed' | 'cancelled';
  readonly since: Instant;
}

/** What a worker may lawfully be charged; null means any. The most exact rule of the day speaks. */
export interface FeeRuleRecord {
  readonly id: string;
  readonly register: string;
  readonly origin: string;
  readonly country: string | null;
  readonly class: string | null;
  readonly occupation: string | null;
  readonly cap: {
    readonly kind: 'none' | 'amount' | 'wage_days' | 'wage_months';
    readonly money: Money | null;
    readonly count: number | null;
  };
  readonly source: { readonly law: string; readonly article: string; readonly url: string | null };
  readonly from: LegalDay;
  readonly to: LegalDay | null;
}
