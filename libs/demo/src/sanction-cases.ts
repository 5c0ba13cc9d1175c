import { addDays, addHours, type Instant, type LegalDay, startOfDay } from '@amparo/kernel';
import type { DemoAgency } from './agencies.js';
import { CAST } from './cast.js';
import { type Chance, chanceOf } from './chance.js';
import { AUTHORITIES, REGISTER } from './country.js';
import { REVIEW_RIGHT } from './data/laws.js';
import { SANCTION_CASES, type SanctionCase } from './data/sanction-cases.js';
import type { DemoPerson } from './persons.js';
import type { DemoSanctionAct, Unnumbered } from './sanctions.js';
import { STAFF } from './staff.js';

export const APPEAL_DAYS = 28;
const GROUND = 'Recruitment of Workers Act of Serandia, section 31';
export const OFFICER = STAFF.sanctionOfficer;
export const MINISTRY = AUTHORITIES.ministry.id;
export const INSPECTORATE = AUTHORITIES.inspectorate.id;

/** Instants of a case in office hours, an hour apart for each step, so that no two stand in the wrong order. */
export const clockOf =
  (today: LegalDay) =>
  (ago: number, step: number): Instant =>
    addHours(startOfDay(addDays(today, -ago), REGISTER.timeZone), 9 + step);

type Subject = Pick<Unnumbered, 'subjectKind' | 'agencyId' | 'personId' | 'name' | 'country' | 'address' | 'contacts'>;

function subjectOf(one: SanctionCase, agencies: readonly DemoAgency[], persons: readonly DemoPerson[]): Subject {
  const nobody = { agencyId: null, personId: null, country: null, address: null, contacts: [] };
  if (one.agency) {
    const { id, legalName } = CAST[one.agency];
    return { ...nobody, subjectKind: 'agency', agencyId: id, name: legalName, country: REGISTER.country };
  }
  if (one.director) {
    const agencyId = CAST[one.director].id;
    const person = persons.find(({ appointments }) =>
      appointments.some((held) => held.agencyId === agencyId && held.role === 'director'),
    );
    if (!person) throw new Error(`${one.director} has no director among ${agencies.length} agencies`);
    return { ...nobody, subjectKind: 'person', personId: person.id, name: person.name };
  }
  if (one.principal) return { ...nobody, ...one.principal, subjectKind: 'principal' };
  const { name = '', phone, page } = one.unlicensed ?? {};
  const shown = phone?.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3') ?? '';
  const contacts = [
    ...(phone ? [{ kind: 'phone', value: phone, display: shown }] : []),
    ...(page ? [{ kind: page.includes('/') ? 'social' : 'web', value: page, display: page }] : []),
  ];
  return { ...nobody, subjectKind: 'unlicensed', name, contacts };
}

function caseOf(one: SanctionCase, subject: Subject, today: LegalDay, chance: Chance): Unnumbered {
  const at = clockOf(today);
  const day = (ago: number): LegalDay => addDays(today, -ago);
  const [decider, other] = chance.odds(0.5)
    ? [STAFF.approver, STAFF.otherApprover]
    : [STAFF.otherApprover, STAFF.approver];
  const acts: DemoSanctionAct[] = [];
  const act = (
    verb: string,
    toStatus: DemoSanctionAct['toStatus'],
    who: typeof OFFICER | typeof decider | null,
    ago: number,
    more: Partial<DemoSanctionAct> = {},
  ): Instant => {
    const recordedAt = at(ago, acts.length);
    acts.push({
      ...{ id: chance.uuid(), verb, toStatus, recordedAt },
      ...{ actedBy: who?.id ?? null, authorityId: who?.authority?.id ?? null },
      ...more,
    });
    return recordedAt;
  };
  const justified = { ground: GROUND, reasons: one.publicReason, reviewRight: REVIEW_RIGHT };
  const proposedAt = act('propose', 'proposed', OFFICER, one.proposed, {
    ...justified,
    facts: { measure: one.measure },
  });
  const replyBy = one.replyBy === undefined ? null : day(one.replyBy);
  const noticedAt =
    one.noticed === undefined ? null : act('serve_notice', 'noticed', OFFICER, one.noticed, { facts: { replyBy } });
  const replies = one.reply
    ? [
        {
          id: chance.uuid(),
          receivedOn: day((one.noticed ?? 1) - 6),
          from: 'By letter',
          words: one.reply,
          recordedAt: act('record_reply', 'noticed', OFFICER, (one.noticed ?? 1) - 6),
        },
      ]
    : [];
  const decidedAt =
    one.decided === undefined
      ? null
      : act('decide', 'decided', decider, one.decided, { ...justified, effectiveAt: at(one.decided, acts.length) });
  const { appeal, end, closed } = one;
  const lodged =
    appeal && act('lodge_appeal', 'appealed', OFFICER, appeal.lodged, { reasons: 'The facts are disputed.' });
  if (appeal?.closed !== undefined) act('uphold_appeal', 'ended', other, appeal.closed, { reasons: end?.reason ?? '' });
  const isFinal = one.decided !== undefined && !appeal && one.decided > APPEAL_DAYS;
  if (isFinal && one.status !== 'decided') act('become_final', 'final', null, one.decided - APPEAL_DAYS - 1);
  const byOfficers = end && end.ground !== 'term_served' && end.ground !== 'overturned';
  const told = end ? { ground: end.ground, reasons: end.reason } : {};
  if (byOfficers) act('propose_end', 'final', OFFICER, end.proposed, told);
  const endedAt =
    end?.at === undefined
      ? null
      : end.ground === 'overturned'
        ? (acts.at(-1)?.recordedAt ?? null)
        : act(byOfficers ? 'approve_end' : 'serve_term', 'ended', byOfficers ? other : null, end.at, told);
  const closing = { rejected: 'reject', withdrawn: 'withdraw', archived: 'archive' }[one.status as 'rejected'];
  if (closed)
    act(closing, one.status, one.status === 'rejected' ? decider : OFFICER, closed.at, { reasons: closed.reason });
  return {
    ...subject,
    ...{ id: chance.uuid(), status: one.status, measure: one.measure, codes: one.codes, licenceIds: [] },
    ...{ points: one.points ?? null, fineAmount: one.fine ?? null, untilMet: one.untilMet ?? null },
    ...{ until: one.until === undefined ? null : day(one.until), publicReason: one.publicReason },
    ...{ ground: GROUND, reasons: one.publicReason, reviewRight: REVIEW_RIGHT, proposedBy: OFFICER.id, proposedAt },
    ...{ noticedAt, servedHow: noticedAt && 'By registered letter and by message', replyBy },
    ...{ decidedBy: decidedAt && decider.id, decidedAt, effectiveAt: decidedAt },
    appealBy: one.decided === undefined ? null : day(one.decided - APPEAL_DAYS),
    rejectedBy: one.status === 'rejected' ? decider.id : null,
    appeal: appeal
      ? {
          ...{ lodgedOn: day(appeal.lodged), stayAsked: lodged !== undefined, stayedAt: null, stayedBy: null },
          ...{ stayOverAt: null, decidedBy: appeal.outcome ? other.id : null, outcome: appeal.outcome ?? null },
        }
      : null,
    end: end
      ? {
          ...{ ground: end.ground, reason: end.reason, at: endedAt },
          ...(byOfficers ? { proposedBy: OFFICER.id, decidedBy: other.id } : { proposedBy: null, decidedBy: null }),
        }
      : null,
    ...{ replies, acts },
  };
}

/** Sanctions against employers, persons and those without a licence, and those of an agency that touch no licence. */
export const unlinkedSanctions = (
  agencies: readonly DemoAgency[],
  persons: readonly DemoPerson[],
  today: LegalDay,
  seed: string,
): Unnumbered[] =>
  SANCTION_CASES.map((one, index) =>
    caseOf(one, subjectOf(one, agencies, persons), today, chanceOf(`${seed}/sanction/${index}`)),
  );
