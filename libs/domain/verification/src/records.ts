import type { Instant, LegalDay } from '@amparo/kernel';
import type { ChannelRecord } from './channel.record.js';
import type { CheckElement } from './check-element.js';
import type { ListRecord, ReleaseRecord } from './list.record.js';
import type { ListingRecord } from './listing.record.js';
import type { OutcomeRecord } from './outcome.record.js';
import type { AgencyMergeRecord, NoticeRecord } from './desk.records.js';
import type { FeeRuleRecord, JobOrderRecord, PrincipalRecord } from './placement.records.js';

export * from './channel.record.js';
export * from './check-element.js';
export * from './desk.records.js';
export * from './list.record.js';
export * from './listing.record.js';
export * from './outcome.record.js';
export * from './placement.records.js';

/**
 * The public records: everything that the feed carries and a check may know. They hold no complaint data, no private
 * contact of a person, and bank or wallet accounts only as keyed hashes.
 */
export const RECORD_KINDS = [
  'register',
  'agency',
  'licence',
  'person',
  'channel',
  'listing',
  'list',
  'release',
  'principal',
  'job_order',
  'fee_rule',
  'agency_merge',
  'notice',
  'outcome',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Where a partner's statement comes from and of which day it is. The home register has none. */
export interface Source {
  readonly name: string;
  readonly url: string;
  readonly date: LegalDay;
}

/** One country's (or state's) book. `id` is the register's code. */
export interface RegisterRecord {
  readonly id: string;
  readonly role: 'home' | 'partner';
  readonly country: string;
  /** BCP 47 language → the register's name. English is always there. */
  readonly names: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly source: Source | null;
}

export type AgencyNameKind = 'legal' | 'trading' | 'former' | 'translated';
export interface AgencyName {
  readonly name: string;
  readonly kind: AgencyNameKind;
  readonly from: LegalDay | null;
  readonly to: LegalDay | null;
}

export interface Branch {
  readonly id: string;
  readonly name: string | null;
  readonly address: string;
  readonly district: string | null;
  readonly isHeadOffice: boolean;
  readonly from: LegalDay | null;
  readonly to: LegalDay | null;
}

export interface AgencyRecord {
  readonly id: string;
  readonly register: string;
  readonly country: string;
  readonly legalName: string;
  /** All names, the legal one among them, each verbatim in its own script. */
  readonly names: readonly AgencyName[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly branches: readonly Branch[];
  readonly source: Source | null;
}

export const LICENCE_STATUSES = [
  'applicant',
  'licensed',
  'licensed_with_conditions',
  'suspended',
  'expired',
  'revoked',
  'surrendered',
  'void',
  'refused',
  'barred',
] as const;
export type LicenceStatus = (typeof LICENCE_STATUSES)[number];

/**
 * One rectangle of the derived timeline: the status in force from `effectiveFrom` until `effectiveTo` (exclusive; null:
 * open), as the register knew it from `recordedFrom` until `recordedTo` (exclusive; null: still so).
 */
export interface TimelineEntry {
  readonly status: LicenceStatus;
  readonly effectiveFrom: Instant;
  readonly effectiveTo: Instant | null;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  /** The decision that brought this status; null where time did (expiry) or a partner said so. */
  readonly decisionId: string | null;
  /** Ids of the conditions in force. */
  readonly conditions: readonly string[];
  /** While an appeal is open: whether it holds back the effect of the decision. */
  readonly appeal?: OpenAppeal;
}

export type OpenAppeal = 'stayed' | 'not_stayed';

/** A decision as the public may read it. */
export interface PublicDecision {
  readonly id: string;
  readonly kind: string;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
  readonly authority: string;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
}

export interface LicenceRecord {
  readonly id: string;
  readonly register: string;
  readonly agencyId: string;
  readonly class: string;
  /** Verbatim, as issued. */
  readonly number: string;
  /** The number made safe for an address: `/licences/:register/:slug`. */
  readonly slug: string;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  /** Last day of validity (inclusive) as decided or stated; null: not stated. */
  readonly validTo: LegalDay | null;
  readonly conditions: readonly { readonly id: string; readonly text: string }[];
  readonly timeline: readonly TimelineEntry[];
  readonly decisions: readonly PublicDecision[];
  /** A partner's own words about the licence (remark column), verbatim. */
  readonly remark: string | null;
  readonly source: Source | null;
}

export interface Appointment {
  readonly agencyId: string;
  readonly role: string;
  readonly from: LegalDay;
  readonly to: LegalDay | null;
}
export interface PersonRecord {
  readonly id: string;
  readonly register: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly appointments: readonly Appointment[];
}

export interface RecordOf {
  readonly register: RegisterRecord;
  readonly agency: AgencyRecord;
  readonly licence: LicenceRecord;
  readonly person: PersonRecord;
  readonly channel: ChannelRecord;
  readonly listing: ListingRecord;
  readonly list: ListRecord;
  readonly release: ReleaseRecord;
  readonly principal: PrincipalRecord;
  readonly job_order: JobOrderRecord;
  readonly fee_rule: FeeRuleRecord;
  readonly agency_merge: AgencyMergeRecord;
  readonly notice: NoticeRecord;
  readonly outcome: OutcomeRecord;
}
export type PublicRecord = RecordOf[RecordKind];

/** One line of the feed. `position` is contiguous; `record` is null for `remove`. */
export type FeedChange = {
  [K in RecordKind]: {
    readonly position: number;
    readonly at: Instant;
    readonly kind: K;
    readonly id: string;
    readonly op: 'put' | 'remove';
    readonly record: RecordOf[K] | null;
  };
}[RecordKind];

export const STANDINGS = [
  'may_recruit',
  'may_recruit_with_conditions',
  'may_not_recruit',
  'reported_unlicensed',
  'sanctioned',
  'listed_elsewhere',
  'no_record',
  'unknown',
] as const;
export type Standing = (typeof STANDINGS)[number];
export const CONFIDENCES = ['exact', 'strong', 'possible', 'none'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One record that fits the question. */
export interface CheckMatch {
  readonly subject: 'agency' | 'person' | 'principal' | 'channel';
  readonly id: string;
  readonly register: string;
  readonly country: string;
  readonly legalName: string;
  /** Of a person: the agency spoken of, which tells namesakes apart. */
  readonly of?: string;
  readonly licenceNumber: string | null;
  readonly standing: Standing;
  readonly status: LicenceStatus | 'listed' | 'no_longer_listed' | null;
  /** While an appeal against the decision behind the status, or the listing, is open. */
  readonly appeal?: OpenAppeal;
  /** When the status began (instant), or the day a listing began. */
  readonly since: string | null;
  readonly validTo: LegalDay | null;
  /** 0 to 1. */
  readonly score: number;
  readonly matchedOn: readonly string[];
  readonly differs: readonly string[];
  readonly source: Source | null;
  /** Address of the record's page on the portal, without the language. */
  readonly path: string;
}

/** The answer of the contract, without `asOf`, `feedPosition` and `epoch`, which the portal adds. */
export interface CheckResult {
  readonly asked: { readonly q: string };
  readonly standing: Standing;
  readonly confidence: Confidence;
  readonly matches: readonly CheckMatch[];
  readonly elements: readonly CheckElement[];
}
