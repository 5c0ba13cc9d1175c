import { dayOf } from '@amparo/kernel';
import { isFlagged } from '@amparo/screening';
import { homeTimeZone, insertVetting, knownSignatures, latestSignature, signatureOf, supersedeOpen, type NewHit } from './vetting.repository.js'; // prettier-ignore
import type { Transaction } from '../database/unit-of-work.js';
import { settingOn } from '../settings/index.js';
import { wasAsked } from './later.repository.js';
import { type FoundHit, type HeldNameFound, heldNames, hitsOn } from './nearest.queries.js';
import { loadSubjects, type StoredSubject } from './profile.repository.js';
import { readAgain, readStale } from './subject-keys.repository.js';

export interface Occasion {
  readonly kind: 'application' | 'change' | 'asked' | 'later';
  /** The application; of a later finding, about whom it is. */
  readonly id: string | null;
}

/** What an application states beside what the register holds: it is screened before anybody enters it. */
export interface Stated {
  readonly names?: readonly string[];
  readonly persons?: readonly string[];
  readonly addresses?: readonly string[];
}

function withStated(self: StoredSubject, { names = [], persons = [], addresses = [] }: Stated): StoredSubject {
  const { profile } = self;
  const known = new Set(profile.persons.flatMap((person) => person.names));
  const others = persons.filter((name) => !known.has(name)).map((name) => ({ id: null, names: [name] }));
  return {
    ...self,
    profile: {
      ...profile,
      names: [...new Set([...profile.names, ...names])],
      persons: [...profile.persons, ...others],
      addresses: [...new Set([...profile.addresses, ...addresses])],
    },
  };
}

interface Vetted {
  readonly id: string;
  readonly flagged: boolean;
}

/** So many who changed are read again on the way; where an import brought more, the worker goes on with them. */
const READ_ON_THE_WAY = 50;
/** So many of those who were found are kept: the nearest. */
const MOST_KEPT = 25;

const asHit = ({ kind, id, name, adverse, score, links }: FoundHit, flags: boolean): NewHit => ({
  reason: 'links',
  subject: { kind, id, name },
  adverse,
  score,
  flags,
  links,
});

const asNameHit = ({ ours, reason, near }: HeldNameFound, flags: boolean): NewHit => ({
  reason: 'name',
  subject: near && { kind: 'agency', id: near.id, name: near.name },
  adverse: [],
  score: 0,
  flags,
  links: [{ element: 'name', ours, theirs: near?.theirs ?? '', agreement: reason, others: 0, weight: 0 }],
});

/**
 * Screens an agency now, and keeps what was found. What a person has cleared is not asked again; a change that brings nothing new leaves
 * no trace. Call it in the transaction of the change, after it.
 */
export async function vetAgency(
  tx: Transaction,
  agencyId: string,
  occasion: Occasion,
  stated: Stated = {},
): Promise<Vetted> {
  const vetted = await vet(tx, agencyId, occasion, stated);
  if (!vetted) throw new Error(`a screening of ${agencyId} was left out`);
  return vetted;
}

/** Screens an agency again for what was decided later about somebody; none where that asks nothing new. Call it in the job's transaction. */
export const vetLater = (tx: Transaction, agencyId: string, about: string, stated: Stated): Promise<Vetted | null> =>
  vet(tx, agencyId, { kind: 'later', id: about }, stated);

async function vet(tx: Transaction, agencyId: string, occasion: Occasion, stated: Stated): Promise<Vetted | null> {
  await readStale(tx, READ_ON_THE_WAY);
  await readAgain(tx, agencyId);
  const [stored] = await loadSubjects(tx, [{ kind: 'agency', id: agencyId }]);
  if (!stored) throw new Error(`there is no agency ${agencyId} to screen`);
  const self = withStated(stored, stated);
  const setting = await settingOn(tx, 'vetting', dayOf(tx.now, await homeTimeZone(tx)));
  const { threshold } = setting.value;
  const cleared = await knownSignatures(tx, agencyId);
  const isNew = (hit: NewHit): boolean => signatureOf(hit).some((link) => !cleared.has(link));
  const isLater = ({ subject }: NewHit): boolean => occasion.kind === 'later' && subject?.id === occasion.id;
  const hits = [
    ...(await heldNames(tx, self)).map((held) => asNameHit(held, true)),
    ...(await hitsOn(tx, self)).map((hit) => asHit(hit, isFlagged([hit], threshold, 0))),
  ]
    .slice(0, MOST_KEPT)
    .map((hit) => ({ ...hit, flags: hit.flags && (isNew(hit) || isLater(hit)) }));
  if (occasion.kind === 'later') {
    const found = hits.find((hit) => hit.flags && isLater(hit));
    // Near enough, and not asked about with all that now stands against them: else there is nothing to ask.
    if (!found || (await wasAsked(tx, agencyId, occasion.id ?? '', found.adverse))) return null;
  }
  const flagged = hits.some(({ flags }) => flags);
  const latest = await latestSignature(tx, agencyId);
  const signature = hits.filter(({ score, reason }) => reason === 'name' || score >= threshold).flatMap(signatureOf).sort().join('\n'); // prettier-ignore
  if (latest && occasion.kind === 'change' && latest.signature(threshold) === signature)
    return { id: latest.id, flagged: latest.isOpen };
  await supersedeOpen(tx, agencyId, flagged);
  return { id: await insertVetting(tx, { agencyId, occasion, setting, hits, flagged }), flagged };
}
