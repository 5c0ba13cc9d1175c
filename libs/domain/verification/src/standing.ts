import type { Instant } from '@amparo/kernel';
import type { LicenceRecord, LicenceStatus, Standing } from './records.js';
import { statusAt } from './timeline.js';

/** What a licence of the home register in this status means for a job seeker (domain, section 2). */
const STANDING_OF: Readonly<Record<LicenceStatus, Standing>> = {
  applicant: 'may_not_recruit',
  licensed: 'may_recruit',
  licensed_with_conditions: 'may_recruit_with_conditions',
  suspended: 'may_not_recruit',
  expired: 'may_not_recruit',
  revoked: 'may_not_recruit',
  surrendered: 'may_not_recruit',
  void: 'may_not_recruit',
  refused: 'may_not_recruit',
  barred: 'may_not_recruit',
};

export const standingOf = (status: LicenceStatus): Standing => STANDING_OF[status];

/** From the standing a reader may rely on most to the one that warns most. */
const FROM_BEST: readonly Standing[] = [
  'may_recruit',
  'may_recruit_with_conditions',
  'listed_elsewhere',
  'no_record',
  'unknown',
  'may_not_recruit',
  'sanctioned',
  'reported_unlicensed',
];

/** From the reason that says least against a holder to the one that says most. */
const FROM_MILDEST: readonly LicenceStatus[] = [
  'licensed',
  'licensed_with_conditions',
  'applicant',
  'surrendered',
  'expired',
  'refused',
  'void',
  'suspended',
  'revoked',
  'barred',
];

const rank = (standing: Standing): number => FROM_BEST.indexOf(standing);
/** How much a status says against a holder; the higher, the more. */
export const gravity = (status: LicenceStatus | undefined): number =>
  status === undefined ? 0 : FROM_MILDEST.indexOf(status);

/** The standing that warns most; `no_record` where there is none at all. */
export const worstStanding = (standings: readonly Standing[]): Standing =>
  [...standings].sort((a, b) => rank(b) - rank(a))[0] ?? 'no_record';

export const bestStanding = (standings: readonly Standing[]): Standing =>
  [...standings].sort((a, b) => rank(a) - rank(b))[0] ?? 'no_record';

/**
 * A licence's standing by its status; `no_record` where the register knew no status. What a partner stated names its
 * source, and is never more than `listed_elsewhere`: nobody here can stand behind it.
 */
export function standingFor({ source }: Pick<LicenceRecord, 'source'>, status: LicenceStatus | undefined): Standing {
  if (source !== null) return 'listed_elsewhere';
  return status === undefined ? 'no_record' : standingOf(status);
}

type Licence = Pick<LicenceRecord, 'source' | 'timeline'>;

const MAY_RECRUIT: readonly Standing[] = ['may_recruit', 'may_recruit_with_conditions', 'listed_elsewhere'];

/**
 * An agency of the home register may recruit when at least one of its licences lets it (the best of them counts), and
 * may not when none does, whether it lost them or never had one. An agency of a partner register is `listed_elsewhere`.
 */
export function agencyStanding(
  licences: readonly Licence[],
  now: Instant,
  { partner = false }: { readonly partner?: boolean } = {},
): Standing {
  if (partner) return 'listed_elsewhere';
  const best = bestStanding(licences.map((licence) => standingFor(licence, statusAt(licence, now))));
  return MAY_RECRUIT.includes(best) ? best : 'may_not_recruit';
}

/**
 * The licence that speaks for its holder: one that lets it recruit, of those the one that lasts longest; where none
 * does, the one with the gravest reason, so that a surrendered licence never hides a revoked one.
 */
export function leadingLicence<L extends Licence & Pick<LicenceRecord, 'validTo'>>(
  licences: readonly L[],
  now: Instant,
): L | undefined {
  if (licences.length < 2) return licences[0];
  return licences
    .map((licence) => {
      const status = statusAt(licence, now);
      const standing = standingFor(licence, status);
      const grave = MAY_RECRUIT.includes(standing) ? 0 : gravity(status);
      return { licence, order: rank(standing) * 100 - grave, last: licence.validTo ?? '9999' };
    })
    .sort((a, b) => a.order - b.order || (a.last < b.last ? 1 : -1))[0]?.licence;
}
