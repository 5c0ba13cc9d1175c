import type { Instant } from '@amparo/kernel';
import { listingState } from './listings.js';
import { standingToday } from './match.js';
import type { PublicIndex } from './public-index.js';
import type { AgencyRecord, LicenceStatus, Standing } from './records.js';
import { gravity } from './standing.js';
import { entryAt, statusSince } from './timeline.js';

interface FollowedLicence {
  /** Verbatim, as issued. */
  readonly number: string;
  readonly status: LicenceStatus;
  /** When the status began. */
  readonly since: Instant | null;
}

/** What somebody who follows an agency was told of it: by comparing with what it is now, nothing is told twice, and nothing is lost. */
export interface FollowedState {
  readonly standing: Standing;
  /** By their ids. */
  readonly licences: Readonly<Record<string, FollowedLicence>>;
  /** Ids of the listings about the agency that run. */
  readonly listings: readonly string[];
}

export type FollowedChange =
  | ({ readonly kind: 'licence' } & FollowedLicence)
  /** A sanction was published, or holds again; one that was published holds no more: it ended, or waits for an appeal. */
  | { readonly kind: 'sanction_published' | 'sanction_over' };

/** An agency of the home register as a follower is told of it. */
export function followedState(index: PublicIndex, agency: AgencyRecord, now: Instant): FollowedState {
  const timeZone = index.registers().find(({ id }) => id === agency.register)?.timeZone ?? 'UTC';
  const licences = index.licencesOf(agency.id).flatMap((licence) => {
    const entry = entryAt(licence, now);
    const { id, number } = licence;
    return entry ? [[id, { number, status: entry.status, since: statusSince(licence, now) ?? null }] as const] : [];
  });
  const running = index.listingsOf(agency.id).filter((listing) => listingState(listing, now, timeZone) === 'runs');
  return {
    standing: standingToday(index, agency, now).standing,
    licences: Object.fromEntries(licences),
    listings: running.map(({ id }) => id).sort(),
  };
}

/** What became of it since, worst first. Undefined: nothing of which a follower is told. */
export function followedChanges(before: FollowedState, after: FollowedState): FollowedChange[] | undefined {
  const licences = Object.entries(after.licences)
    .filter(([id, { status, since }]) => {
      const known = before.licences[id];
      return known?.status !== status || known.since !== since;
    })
    .map(([, licence]) => ({ kind: 'licence' as const, ...licence }))
    .sort((a, b) => gravity(b.status) - gravity(a.status));
  const isNew = after.listings.some((id) => !before.listings.includes(id));
  const isOver = before.listings.some((id) => !after.listings.includes(id));
  const changes: FollowedChange[] = [
    ...(isNew ? [{ kind: 'sanction_published' as const }] : []),
    ...licences,
    ...(isOver ? [{ kind: 'sanction_over' as const }] : []),
  ];
  return changes.length > 0 || before.standing !== after.standing ? changes : undefined;
}

/** Nothing leads on from here: every licence it ever had is barred for good. */
export function isFinal({ licences }: FollowedState): boolean {
  const all = Object.values(licences);
  return all.length > 0 && all.every(({ status }) => status === 'barred');
}
