import { Injectable } from '@nestjs/common';
import type { CheckMatch } from '@amparo/verification';
import { PublicRegister } from '../feed/public-register.js';
import { RecordReader } from '../records/record.reader.js';
import type { Answer } from './answer.js';
import type { Best } from './ResultPage.js';

/** Fetches the records behind the best match, where the answer is sure enough to speak of one. */
@Injectable()
export class BestFinder {
  constructor(
    private readonly reader: RecordReader,
    private readonly register: PublicRegister,
  ) {}

  of({ confidence, matches }: Answer): Best | undefined {
    const [match] = matches;
    if (!match || (confidence !== 'exact' && confidence !== 'strong')) return undefined;
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
      listing: index?.get('listing', match.id),
    };
  }

  private licenceOf({ licenceNumber }: CheckMatch, agency: Best['agency']): Best['licence'] {
    return agency?.licences.find(({ licence }) => licence.number === licenceNumber) ?? agency?.licences[0];
  }
}
