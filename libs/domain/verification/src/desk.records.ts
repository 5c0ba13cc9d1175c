import type { LegalDay } from '@amparo/kernel';

/** A firm asks for a licence, and until a day anybody may object. */
export interface NoticeRecord {
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly applicant: string;
  readonly class: string;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly publishedOn: LegalDay;
  /** Last day (inclusive). */
  readonly objectionsUntil: LegalDay;
}

/** A record of an agency that goes on under another one: both ids lead to that. */
export interface AgencyMergeRecord {
  readonly id: string;
  readonly register: string;
  readonly into: string;
}
