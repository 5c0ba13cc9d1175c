import { Injectable } from '@nestjs/common';
import { addDays, type Instant, startOfDay } from '@amparo/kernel';
import {
  entriesOn,
  entryAt,
  type LicenceRecord,
  type PublicIndex,
  type Standing,
  standingFor,
} from '@amparo/verification';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import type { AgencyFacts, DayAsked, DayFacts, LicenceFacts } from './facts.js';

/** From the one a reader may rely on most to the one they must not. */
const ORDER: readonly Standing[] = [
  'may_recruit',
  'may_recruit_with_conditions',
  'listed_elsewhere',
  'no_record',
  'unknown',
  'may_not_recruit',
  'sanctioned',
  'reported_unlicensed',
];
const rank = (standing: Standing): number => ORDER.indexOf(standing);

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
    };
  }

  licence(register: string, slug: string): LicenceFacts | undefined {
    const index = this.register.current?.index;
    const licence = index?.licenceAt(register, slug);
    return index && licence && this.factsOf(index, licence);
  }

  /** An agency may do what its best licence allows. */
  standingOf({ licences }: AgencyFacts): Standing {
    const standings = licences.map(({ standing }) => standing).sort((a, b) => rank(a) - rank(b));
    return this.register.contact === 'too_old' ? 'unknown' : (standings[0] ?? 'no_record');
  }

  /** The worst standing of that day, with every interval of it, as the register knew it at the end of `knownOn`. */
  licenceOnDay({ licence, register, standing, status }: LicenceFacts, asked: DayAsked): DayFacts {
    const zone = register?.timeZone ?? this.register.timeZone;
    const now = this.clock.nowInstant();
    const known = asked.knownOn === undefined ? now : earlier(startOfDay(addDays(asked.knownOn, 1), zone), now);
    const on = asked.on ?? asked.knownOn;
    if (on === undefined) return { asked, standing, status, intervals: [] };
    const entries = [...entriesOn(licence, on, known, zone)].sort(
      (a, b) => rank(standingFor(licence, a.status)) - rank(standingFor(licence, b.status)),
    );
    const worst = entries.at(-1);
    return {
      asked: { ...asked, on },
      standing: standingFor(licence, worst?.status),
      status: worst?.status,
      intervals: entries.map(({ status: told, effectiveFrom, effectiveTo, decisionId }) => ({
        status: told,
        from: effectiveFrom,
        to: effectiveTo,
        decisionId,
      })),
    };
  }

  /** What the best of the agency's licences allowed that day. */
  agencyOnDay({ licences }: AgencyFacts, asked: DayAsked): DayFacts | undefined {
    return licences
      .map((licence) => this.licenceOnDay(licence, asked))
      .sort((a, b) => rank(a.standing) - rank(b.standing))[0];
  }

  private factsOf(index: PublicIndex, licence: LicenceRecord): LicenceFacts {
    const entry = entryAt(licence, this.clock.nowInstant());
    return {
      licence,
      agency: index.get('agency', licence.agencyId),
      register: index.get('register', licence.register),
      standing: this.register.contact === 'too_old' ? 'unknown' : standingFor(licence, entry?.status),
      status: entry?.status,
      since: entry?.effectiveFrom,
      conditions: licence.conditions.filter(({ id }) => entry?.conditions.includes(id)).map(({ text }) => text),
    };
  }
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
