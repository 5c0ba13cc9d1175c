import { Injectable } from '@nestjs/common';
import { dayOf, endOfDay, type Instant, instantOf } from '@amparo/kernel';
import {
  bestStanding,
  entriesOn,
  entryAt,
  feesUnder,
  type FeeUnderLicence,
  type LicenceRecord,
  type PublicIndex,
  type Standing,
  standingFor,
  standingToday,
  statusSince,
  type TimelineEntry,
  worstStanding,
} from '@amparo/verification';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import type { AgencyFacts, DayAsked, DayFacts, Interval, LicenceFacts } from './facts.js';

/** Gathers from the index what a page tells. A register too old to stand behind gives no standing but `unknown`. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly register: PublicRegister,
    private readonly clock: Clock,
  ) {}

  agency(id: string): AgencyFacts | undefined {
    const index = this.register.current?.index;
    const agency = index?.get('agency', id);
    if (!index || !agency) return undefined;
    return {
      agency,
      register: index.get('register', agency.register),
      licences: index.licencesOf(id).map((licence) => this.factsOf(index, licence)),
      channels: index.channelsOf(id),
      persons: index.personsOf(id),
      listings: index.listingsOf(id),
      outcome: this.register.contact === 'too_old' ? undefined : index.get('outcome', id),
    };
  }

  /** Under which record an agency goes on, where this one was merged into it. */
  goesOnAs(id: string): string | undefined {
    return this.register.current?.index.get('agency_merge', id)?.into;
  }

  licence(register: string, slug: string): LicenceFacts | undefined {
    const index = this.register.current?.index;
    const licence = index?.licenceAt(register, slug);
    return index && licence && this.factsOf(index, licence);
  }

  standingOf({ agency }: AgencyFacts): Standing {
    const index = this.register.current?.index;
    if (!index || this.register.contact === 'too_old') return 'unknown';
    return standingToday(index, agency, this.clock.nowInstant()).standing;
  }

  /** What may be asked under a licence; undefined where this register cannot say: of a partner's, or from a copy that is too old. */
  feesUnder({ licence, register }: LicenceFacts): FeeUnderLicence[] | undefined {
    const index = this.register.current?.index;
    if (!index || licence.source !== null || this.register.contact === 'too_old') return undefined;
    return feesUnder(index, licence, dayOf(this.clock.nowInstant(), register?.timeZone ?? this.register.timeZone));
  }

  /** The worst standing of that day, with every interval of it, as the register knew it when `knownOn` ended. */
  licenceOnDay({ licence, register }: LicenceFacts, asked: DayAsked): DayFacts {
    const zone = register?.timeZone ?? this.register.timeZone;
    const now = this.clock.nowInstant();
    const known = asked.knownOn === undefined ? now : earlier(justBefore(endOfDay(asked.knownOn, zone)), now);
    const on = asked.on ?? asked.knownOn ?? dayOf(now, zone);
    const entries = entriesOn(licence, on, known, zone);
    const standing = worstStanding(entries.map(({ status }) => standingFor(licence, status)));
    const worst = entries.find(({ status }) => standingFor(licence, status) === standing);
    return {
      asked: { ...asked, on },
      standing,
      status: worst?.status,
      since: licence.source === null && worst ? statusSince(licence, worst.effectiveFrom, known) : undefined,
      conditions: conditionsIn(licence, worst),
      intervals: joined(entries),
    };
  }

  /** What the best of the agency's licences allowed that day. */
  agencyOnDay({ licences }: AgencyFacts, asked: DayAsked): DayFacts | undefined {
    const days = licences.map((licence) => this.licenceOnDay(licence, asked));
    const best = bestStanding(days.map(({ standing }) => standing));
    return days.find(({ standing }) => standing === best);
  }

  private factsOf(index: PublicIndex, licence: LicenceRecord): LicenceFacts {
    const now = this.clock.nowInstant();
    const entry = entryAt(licence, now);
    const agency = index.get('agency', licence.agencyId);
    const today = agency ? standingToday(index, agency, now, licence).standing : standingFor(licence, entry?.status);
    return {
      licence,
      agency,
      register: index.get('register', licence.register),
      standing: this.register.contact === 'too_old' ? 'unknown' : today,
      status: entry?.status,
      appeal: entry?.appeal,
      // A partner says what, not since when: the source's date stands beside it.
      since: licence.source === null ? statusSince(licence, now) : undefined,
      conditions: conditionsIn(licence, entry),
    };
  }
}

const conditionsIn = (licence: LicenceRecord, entry: TimelineEntry | undefined): string[] =>
  licence.conditions.filter(({ id }) => entry?.conditions.includes(id)).map(({ text }) => text);

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

const justBefore = (instant: Instant): Instant => instantOf(Date.parse(instant) - 1);

/** What the timeline cuts only because it became known at another time is one interval for a reader. */
function joined(entries: readonly TimelineEntry[]): Interval[] {
  const intervals: Interval[] = [];
  for (const { status, effectiveFrom: from, effectiveTo: to, decisionId } of entries) {
    const last = intervals.at(-1);
    if (last?.to === from && last.status === status && last.decisionId === decisionId)
      intervals.splice(-1, 1, { ...last, to });
    else intervals.push({ status, from, to, decisionId });
  }
  return intervals;
}
