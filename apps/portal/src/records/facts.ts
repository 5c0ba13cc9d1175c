import type { Instant, LegalDay } from '@amparo/kernel';
import type {
  AgencyRecord,
  ChannelRecord,
  LicenceRecord,
  LicenceStatus,
  ListingRecord,
  OpenAppeal,
  OutcomeRecord,
  PersonRecord,
  RegisterRecord,
  Standing,
} from '@amparo/verification';

/** A licence with everything its page tells, at one moment. */
export interface LicenceFacts {
  readonly licence: LicenceRecord;
  readonly agency: AgencyRecord | undefined;
  readonly register: RegisterRecord | undefined;
  readonly standing: Standing;
  /** Undefined before the first decision took effect, or where nothing is known. */
  readonly status: LicenceStatus | undefined;
  readonly since: Instant | undefined;
  /** An open appeal against a decision behind the status. */
  readonly appeal: OpenAppeal | undefined;
  /** Texts of the conditions in force. */
  readonly conditions: readonly string[];
}

export interface AgencyFacts {
  readonly agency: AgencyRecord;
  readonly register: RegisterRecord | undefined;
  readonly licences: readonly LicenceFacts[];
  readonly channels: readonly ChannelRecord[];
  readonly persons: readonly PersonRecord[];
  /** Its entries on lists of the register itself, present and past. */
  readonly listings: readonly ListingRecord[];
  /** How its workers fared in the last year that was told of; undefined where nothing was told, or what was is too old. */
  readonly outcome: OutcomeRecord | undefined;
}

/** A past day asked about, and what it showed. */
export interface DayAsked {
  readonly on: LegalDay | undefined;
  readonly knownOn: LegalDay | undefined;
}

export interface Interval {
  readonly status: LicenceStatus;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly decisionId: string | null;
}

/** A licence on a past day: every interval of it, and the worst standing among them. */
export interface DayFacts {
  readonly asked: DayAsked;
  readonly standing: Standing;
  readonly status: LicenceStatus | undefined;
  /** Since when it had that status, and the texts of the conditions in force with it. */
  readonly since: Instant | undefined;
  readonly conditions: readonly string[];
  readonly intervals: readonly Interval[];
}
