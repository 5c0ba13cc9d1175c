import { keepName } from '@amparo/registry';
import type { Stated } from '../vetting/index.js';
import type { StoredApplication } from './application.repository.js';

/** Who and what an application names, to be screened before the register holds it. */
export function statedIn({ content }: Pick<StoredApplication, 'content'>): Stated {
  const { tradingNames = [], persons = [], branches = [], headOffice } = content;
  const present = (texts: readonly (string | undefined)[]): string[] =>
    texts.flatMap((text) => (text?.trim() ? [text] : []));
  return {
    names: present(tradingNames).map(keepName),
    persons: present(persons.flatMap(({ name, otherNames = [] }) => [name, ...otherNames])).map(keepName),
    addresses: present([headOffice?.address, ...branches.map(({ address }) => address)]),
  };
}
