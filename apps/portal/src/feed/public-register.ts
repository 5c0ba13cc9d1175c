import { Injectable } from '@nestjs/common';
import {
  type FeedChange,
  type LicenceRecord,
  type PublicIndex,
  RECORD_KINDS,
  type RecordKind,
} from '@amparo/verification';
import { Clock } from '../clock.js';

/** Silence after which contact with the register counts as lost: three heartbeats. */
export const LOST_AFTER_MS = 15_000;
/** Age at which no answer is stood behind any more. */
export const TOO_OLD_AFTER_MS = 24 * 60 * 60 * 1000;

export type Contact = 'good' | 'lost' | 'too_old';

/** One consistent state of the register: always of one epoch, replaced whole when the epoch changes. */
export interface Holding {
  readonly index: PublicIndex;
  readonly epoch: string;
  /** The licence numbers as issued, those of replaced records too. */
  readonly numbers: string[];
  position: number;
}

/** The register as this portal holds it in memory, and when it last heard of it. */
@Injectable()
export class PublicRegister {
  private holding: Holding | undefined;
  private lastContactAt = Number.NEGATIVE_INFINITY;
  /** The instant of the last contact, kept as text because every answer says it. */
  private contactInstant = '';
  private homeZone = 'UTC';

  constructor(private readonly clock: Clock) {}

  get current(): Holding | undefined {
    return this.holding;
  }

  /** The instant the answers are as of: the last contact with the register. Empty before the first. */
  get asOf(): string {
    return this.contactInstant;
  }

  get contactAt(): number {
    return this.lastContactAt;
  }

  get silenceMs(): number {
    return this.clock.now() - this.lastContactAt;
  }

  get contact(): Contact {
    const silence = this.silenceMs;
    if (silence <= LOST_AFTER_MS) return 'good';
    return silence <= TOO_OLD_AFTER_MS ? 'lost' : 'too_old';
  }

  /** The home register's time zone, in which the pages tell their days. */
  get timeZone(): string {
    return this.homeZone;
  }

  replace(holding: Holding): void {
    this.holding = holding;
    this.findHome();
  }

  /** Applies the change that comes next; false for any other, which the caller must resolve. */
  apply(change: FeedChange): boolean {
    const holding = this.holding;
    if (!holding || change.position !== holding.position + 1) return false;
    applyKnown(holding.index, change);
    noteNumber(holding.numbers, change);
    holding.position = change.position;
    if (change.kind === 'register') this.findHome();
    return true;
  }

  private findHome(): void {
    const home = this.holding?.index.registers().find(({ role }) => role === 'home');
    this.homeZone = home?.timeZone ?? 'UTC';
  }

  /** Contact at this moment, or at an earlier one that was saved. */
  heard(at: number = this.clock.now()): void {
    this.lastContactAt = at;
    this.contactInstant = new Date(at).toISOString();
  }
}

/** A register of a later version may tell of kinds that this portal has no page for; they stay on disk for its successor. */
export const isKnownKind = (kind: string): kind is RecordKind => RECORD_KINDS.some((known) => known === kind);

export function noteNumber(
  numbers: string[],
  { kind, record }: { readonly kind: string; readonly record: unknown },
): void {
  if (kind === 'licence' && record !== null) numbers.push((record as LicenceRecord).number);
}

export function applyKnown(index: PublicIndex, change: FeedChange): void {
  if (isKnownKind(change.kind)) index.apply(change);
}
