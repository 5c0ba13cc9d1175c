import { keepName } from '@amparo/registry';
import type { Transaction } from '../database/unit-of-work.js';
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

interface Statement {
  readonly agencyId: string;
  readonly stated: Stated;
}

/** What the applications say that nobody has decided on yet. */
export async function openStatements(tx: Pick<Transaction, 'query'>): Promise<Statement[]> {
  const rows = await tx.query<Pick<StoredApplication, 'agencyId' | 'content'>>(
    `select agency_id as "agencyId", content from application where status not in ('draft', 'granted', 'refused', 'withdrawn') order by id`,
  );
  return rows.map(({ agencyId, content }) => ({ agencyId, stated: statedIn({ content }) }));
}
