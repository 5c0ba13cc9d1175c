import type { Source } from '../records/Source.js';

export const NAME_KINDS = ['trading', 'former', 'translated', 'legal'] as const;
export const CHANNEL_KINDS = ['phone', 'email', 'web', 'social', 'messaging', 'bank', 'wallet'] as const;
export const IDENTIFIER_SCHEMES = ['company-registration', 'tax', 'social-security'] as const;

export interface AgencyRow {
  readonly id: string;
  readonly number: string;
  readonly register: string;
  readonly country: string;
  readonly legalName: string;
  readonly licenceStatuses: readonly string[];
  readonly withdrawnAt: string | null;
  /** Whether another record of the same agency goes on for this one. */
  readonly isMerged: boolean;
  readonly version: number;
}

export interface AgencyName {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Branch {
  readonly id: string;
  readonly name: string | null;
  readonly address: string;
  readonly district: string | null;
  readonly isHeadOffice: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Channel {
  readonly id: string;
  readonly kind: string;
  readonly display: string | null;
  readonly confirmedOn: string | null;
  readonly confirmedBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

/** Another record of the same agency. */
export interface OtherRecord {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

export interface Agency extends AgencyRow {
  readonly names: readonly AgencyName[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly branches: readonly Branch[];
  readonly channels: readonly Channel[];
  readonly appointments: readonly {
    readonly id: string;
    readonly personId: string;
    readonly personName: string;
    readonly role: string;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly licences: readonly {
    readonly id: string;
    readonly number: string;
    readonly class: string;
    readonly status: string;
    readonly validTo: string | null;
  }[];
  readonly source: Source | null;
  readonly mergedInto: OtherRecord | null;
  readonly mergedRecords: readonly OtherRecord[];
  readonly allowedActions: readonly string[];
}
