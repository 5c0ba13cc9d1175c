import type { TimelineEntry } from '../licences/licence.js';

interface Fact {
  /** When the register first held it; null: not known. */
  readonly recordedAt: string | null;
  readonly state: string;
}
export interface DatedFact extends Fact {
  readonly from: string | null;
  readonly to: string | null;
}
export interface NameOnDay extends DatedFact {
  readonly name: string;
  readonly kind: string;
}
export interface BranchOnDay extends DatedFact {
  readonly name: string | null;
  readonly address: string;
  readonly district: string | null;
  readonly isHeadOffice: boolean;
}
export interface AppointmentOnDay extends DatedFact {
  readonly personId: string;
  readonly personName: string;
  readonly role: string;
}
export interface IdentifierOnDay extends Fact {
  readonly scheme: string;
  readonly value: string;
  readonly endedOn: string | null;
}
export interface ChannelOnDay extends Fact {
  readonly id: string;
  readonly kind: string;
  readonly display: string | null;
  readonly confirmedOn: string | null;
  readonly confirmedBy: string | null;
  readonly withdrawnAt: string | null;
}
export interface LicenceOnDay {
  readonly id: string;
  readonly number: string;
  readonly class: string;
  /** None: a partner stated none of that day. */
  readonly status: string | null;
  readonly standing: string;
  readonly intervals: readonly TimelineEntry[];
}

/** A group is null where the register cannot tell what it held of it then. */
export interface AgencyOnDay {
  readonly id: string;
  readonly on: string;
  readonly knownOn: string | null;
  readonly known: string;
  readonly names: readonly NameOnDay[] | null;
  readonly identifiers: readonly IdentifierOnDay[] | null;
  readonly branches: readonly BranchOnDay[] | null;
  readonly channels: readonly ChannelOnDay[] | null;
  readonly appointments: readonly AppointmentOnDay[] | null;
  readonly licences: readonly LicenceOnDay[] | null;
}
