import type { Credential } from './credentials/credential.js';
import { numberForms } from './licence-number.js';
import type { PublicIndex } from './public-index.js';
import type { LicenceRecord } from './records.js';

/** The licence that a signed code is about: of two with one number, the first one where the code names none. */
export function licenceOfCredential(
  index: PublicIndex,
  { register, number, slug }: Pick<Credential, 'register' | 'number' | 'slug'>,
): LicenceRecord | undefined {
  return index
    .licencesNumbered(numberForms(number))
    .map(({ licence }) => licence)
    .filter((licence) => licence.register === register && licence.number === number)
    .filter((licence) => slug === undefined || licence.slug === slug)
    .sort((a, b) => a.slug.length - b.slug.length)[0];
}
