import { endOfDay, isPublicNumber } from '@amparo/kernel';
import { entryAt, timeline } from '@amparo/licensing';
import { listFor, SANCTION_RULES, SANCTION_STATUSES, sanctionLifecycle, type SanctionVerb } from '@amparo/sanctions';
import { describe, expect, it } from 'vitest';
import { demoAgencies, demoPersons, demoSanctions, REGISTER, STAFF } from './index.js';

const made = (today: string) => {
  const agencies = demoAgencies(today);
  return demoSanctions(agencies, demoPersons(agencies, today), today);
};
const TODAY = '2026-11-24';
const NOW = '2026-11-24T03:00:00.000Z';
const { sanctions, agencies } = made(TODAY);

describe('the sanctions of the fictional country', () => {
  it('are in every state that people bring about, against every kind of subject', () => {
    expect(sanctions.length).toBeGreaterThanOrEqual(30);
    // A suggestion is the job's: it comes from the demo's own overdue corrective actions.
    expect(new Set(sanctions.map(({ status }) => status))).toEqual(
      new Set(SANCTION_STATUSES.filter((status) => status !== 'suggested')),
    );
    expect(new Set(sanctions.map(({ subjectKind }) => subjectKind)).size).toBe(4);
    for (const { number } of sanctions) expect([number, isPublicNumber(number)]).toEqual([number, true]);
    expect(new Set(sanctions.map(({ number }) => number)).size).toBe(sanctions.length);
  });

  it.each(['2024-02-29', '2026-11-24', '2027-03-31'])('went the way of the lifecycle when made on %s', (today) => {
    for (const { name, acts, status, decidedBy, proposedBy, appeal, end, replyBy, decidedAt } of made(today)
      .sanctions) {
      let at = acts[0]?.toStatus ?? 'proposed';
      for (const { verb, toStatus } of acts.slice(1)) {
        expect([name, at, verb, sanctionLifecycle.transition(at, verb as SanctionVerb)?.to]).toEqual([
          ...[name, at, verb],
          // An end can be proposed of what is decided or final alike.
          verb === 'propose_end' ? at : toStatus,
        ]);
        at = toStatus;
      }
      expect([name, at]).toEqual([name, status]);
      const recorded = acts.map(({ recordedAt }) => recordedAt);
      expect([name, [...recorded].sort()]).toEqual([name, recorded]);
      expect(recorded.at(-1)?.slice(0, 10) ?? '').toMatch(new RegExp(`^(?!${today})`));
      expect(decidedBy).not.toBe(proposedBy);
      if (appeal?.decidedBy) expect([proposedBy, decidedBy]).not.toContain(appeal.decidedBy);
      if (end?.decidedBy) expect(end.decidedBy).not.toBe(end.proposedBy);
      if (decidedAt && replyBy) expect(endOfDay(replyBy, REGISTER.timeZone) <= decidedAt).toBe(true);
    }
  });

  it('fit what their measures may be', () => {
    for (const { name, measure, subjectKind, licenceIds } of sanctions) {
      expect([name, SANCTION_RULES[measure].subjects.includes(subjectKind)]).toEqual([name, true]);
      if (licenceIds.length > 0) expect(SANCTION_RULES[measure].licence).not.toBeNull();
    }
    const lists = sanctions.map(({ measure, subjectKind }) => listFor(measure, subjectKind));
    expect(lists).toContain('debarred');
    expect(lists).toContain('unlicensed');
  });

  it('that touch a licence are one with its history, and a stay gives the licence back', () => {
    const touching = sanctions.filter(({ licenceIds }) => licenceIds.length > 0);
    expect(touching.length).toBeGreaterThan(8);
    const statuses = new Set<string>();
    for (const { id, agencyId, decidedAt, appeal } of touching) {
      const licence = agencies.find((agency) => agency.id === agencyId)?.licence;
      const cited = licence?.decisions.filter(({ sanctionId }) => sanctionId === id) ?? [];
      expect(cited[0]).toMatchObject({ recordedAt: decidedAt, proposalId: null, proposedBy: STAFF.sanctionOfficer.id });
      expect(licence?.decisions.map(({ ordinal }) => ordinal)).toEqual(licence?.decisions.map((_, at) => at + 1));
      const entry = licence && entryAt(timeline(licence.decisions, licence.createdAt, REGISTER.timeZone), NOW, NOW);
      statuses.add(`${entry?.status} ${entry?.appeal ?? ''}`.trim());
      if (appeal) expect(entry?.appeal).toBe(appeal.stayedAt ? 'stayed' : 'not_stayed');
    }
    expect([...statuses]).toEqual(expect.arrayContaining(['suspended', 'revoked', 'barred']));
  });

  it('speak of phones that no agency has', () => {
    const official = new Set(agencies.flatMap(({ channels }) => channels.map(({ value }) => value)));
    const contacts = sanctions.flatMap((sanction) => sanction.contacts);
    expect(contacts.length).toBeGreaterThan(5);
    for (const { value } of contacts) expect([value, official.has(value)]).toEqual([value, false]);
  });
});
