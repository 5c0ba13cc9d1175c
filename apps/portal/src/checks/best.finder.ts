import { Injectable } from '@nestjs/common';
import { type CheckMatch, type ListingRecord, listingState } from '@amparo/verification';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import { RecordReader } from '../records/record.reader.js';
import { type Answer, isSure } from './answer.js';
import type { Best } from './ResultPage.js';

/** Fetches the records behind the best match, where the answer is sure enough to speak of one. */
@Injectable()
export class BestFinder {
  constructor(
    private readonly reader: RecordReader,
    private readonly register: PublicRegister,
    private readonly clock: Clock,
  ) {}

  of(answer: Pick<Answer, 'confidence' | 'matches'>): Best | undefined {
    const [match] = answer.matches;
    if (!match || !isSure(answer)) return undefined;
    const index = this.register.current?.index;
    const person = match.subject === 'person' ? index?.get('person', match.id) : undefined;
    const agencyId =
      match.subject === 'channel'
        ? index?.get('channel', match.id)?.agencyId
        : (person?.appointments[0]?.agencyId ?? match.id);
    const agency = agencyId === undefined ? undefined : this.reader.agency(agencyId);
    return {
      match,
      agency,
      licence: this.licenceOf(match, agency),
      person,
      listing: index?.get('listing', match.id) ?? this.listingOf(match),
    };
  }

  /** The listing in force of an agency or person that stands in the register itself. */
  private listingOf({ id, status }: CheckMatch): Best['listing'] {
    if (status !== 'listed') return undefined;
    const listings = this.register.current?.index.listingsOf(id) ?? [];
    return listings.find((listing) => this.runs(listing));
  }

  private runs(listing: ListingRecord): boolean {
    return listingState(listing, this.clock.nowInstant(), this.register.timeZone) === 'runs';
  }

  private licenceOf({ licenceNumber }: CheckMatch, agency: Best['agency']): Best['licence'] {
    return agency?.licences.find(({ licence }) => licence.number === licenceNumber) ?? agency?.licences[0];
  }
}
