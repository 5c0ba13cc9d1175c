import { openStatements } from '../applications/index.js';
import type { Transaction } from '../database/unit-of-work.js';
import { rareKeys, readStale, statedKeys, takeFound, vetLater, vettedWith } from '../vetting/index.js';

/** So many who were found later are looked at in one transaction, and so many who changed are read before. */
const AT_ONCE = 20;
const READ_BEFORE = 250;
/** So many who share most with one of them are screened again. */
const MOST_AGAIN = 200;

/**
 * Who was refused, revoked, sanctioned or listed: every agency and applicant screened before it, and alike, is screened again and its
 * question laid before an officer. One transaction takes them and asks, so that nothing is lost or asked twice. Returns how many were taken.
 */
export async function screenAgain(tx: Transaction): Promise<number> {
  while ((await readStale(tx, READ_BEFORE)) === READ_BEFORE);
  const found = await takeFound(tx, AT_ONCE);
  const open = (await openStatements(tx)).map((one) => ({ ...one, keys: statedKeys(one.stated) }));
  let asked = 0;
  for (const subject of found) {
    const rare = await rareKeys(tx, subject);
    const keys = new Set(rare);
    const applicants = open.filter((one) => one.agencyId !== subject.id && one.keys.some((key) => keys.has(key)));
    const agencies = new Set(applicants.map(({ agencyId }) => agencyId));
    for (const id of await vettedWith(tx, rare, subject.id, MOST_AGAIN)) agencies.add(id);
    for (const id of [...agencies].sort()) {
      const said = open.filter(({ agencyId }) => agencyId === id).map(({ stated }) => stated);
      const stated = {
        names: said.flatMap(({ names = [] }) => names),
        persons: said.flatMap(({ persons = [] }) => persons),
        addresses: said.flatMap(({ addresses = [] }) => addresses),
      };
      if ((await vetLater(tx, id, subject.id, stated)) !== null) asked += 1;
    }
  }
  tx.record(null, { found: found.length, asked }, 'job.screen-again');
  return found.length;
}
