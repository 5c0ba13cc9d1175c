import {
  correctiveActionLifecycle,
  type CorrectiveVerb,
  inspectionLifecycle,
  type InspectionVerb,
  isThirdInARow,
} from '@amparo/inspections';
import { endOfDay, type Role, STAFF_ROLES, startOfDay } from '@amparo/kernel';
import { entryAt, isActOnDecision, LICENCE_STATUSES, licenceLifecycle, needsNotice, timeline } from '@amparo/licensing';
import { CHANNEL_FORMS, nameFault } from '@amparo/registry';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  CAST,
  demoAgencies,
  type DemoAgency,
  demoInspections,
  demoPersons,
  REGISTER,
  STAFF,
} from './index.js';

const TODAY = '2026-11-24';
const NOW = '2026-11-24T03:00:00.000Z';
const agencies = demoAgencies(TODAY);
const statusOf = ({ licence }: DemoAgency, at = NOW) =>
  entryAt(timeline(licence.decisions, licence.createdAt, REGISTER.timeZone), at, NOW)?.status;

describe('the fictional country', () => {
  it('is the same for the same day', () => {
    expect(demoAgencies(TODAY)).toEqual(agencies);
  });

  it('has more than 400 agencies, each with names, numbers and ids of its own', () => {
    expect(agencies.length).toBe(436);
    const all = (of: (agency: DemoAgency) => string) => new Set(agencies.map(of)).size;
    for (const of of [
      (a: DemoAgency) => a.legalName,
      (a: DemoAgency) => a.id,
      (a: DemoAgency) => a.number,
      (a: DemoAgency) => a.licence.slug,
    ])
      expect(all(of)).toBe(436);
  });

  it('has ids shaped like random ones', () => {
    const ids = [
      ...agencies.flatMap(({ id, licence, branches }) => [id, licence.id, ...branches.map((branch) => branch.id)]),
    ];
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has licences in every status', () => {
    expect(new Set(agencies.map((agency) => statusOf(agency)))).toEqual(new Set(LICENCE_STATUSES));
  });

  it.each(Object.entries(CAST))('leads the story of %s to where it says', (_key, { id, story }) => {
    const agency = agencies.find((one) => one.id === id);
    const expected: Readonly<Record<string, string>> = {
      suspended_until: 'suspended',
      suspended_open: 'suspended',
      applicant_new: 'applicant',
      suspension_lifted: 'licensed',
      suspension_corrected: 'licensed',
      renewal_proposed: 'licensed',
      revocation_noticed: 'licensed',
      suspension_proposed: 'licensed',
    };
    expect(agency && statusOf(agency)).toBe(expected[story] ?? story);
  });

  it.each(['2024-02-29', '2026-11-24', '2027-03-31'])('holds together when it is made on %s', (today) => {
    for (const { licence } of demoAgencies(today)) {
      const recorded = licence.decisions.map(({ recordedAt }) => recordedAt);
      expect([...recorded].sort()).toEqual(recorded);
      for (const decision of licence.decisions) {
        expect(decision.decidedBy).not.toBe(decision.proposedBy);
        expect(decision.recordedAt < `${today}T00:00:00.000Z`).toBe(true);
        expect(decision.ground && decision.reasons && decision.reviewRight).toBeTruthy();
      }
      for (const proposal of licence.proposals) {
        expect(proposal.proposedAt >= licence.createdAt).toBe(true);
        if (proposal.closedAt) expect(proposal.proposedAt < proposal.closedAt).toBe(true);
        if (proposal.closedAt && needsNotice(proposal)) {
          const { noticedAt, replyBy } = proposal;
          expect(noticedAt && noticedAt > proposal.proposedAt && noticedAt < proposal.closedAt).toBe(true);
          expect(replyBy && endOfDay(replyBy, REGISTER.timeZone) <= proposal.closedAt).toBe(true);
        }
        if (proposal.measure === 'correct')
          expect(licence.decisions.map(({ id }) => id)).toContain(proposal.terms.refersTo);
      }
    }
  });

  it('never decides what the licence of that moment does not know', () => {
    for (const agency of agencies)
      for (const [index, { kind, effectiveAt }] of agency.licence.decisions.entries()) {
        if (isActOnDecision(kind)) continue;
        const before = {
          ...agency,
          licence: { ...agency.licence, decisions: agency.licence.decisions.slice(0, index) },
        };
        const status = statusOf(before, effectiveAt) ?? 'applicant';
        expect([agency.legalName, status, kind, licenceLifecycle.transition(status, kind) !== undefined]).toEqual([
          agency.legalName,
          status,
          kind,
          true,
        ]);
      }
  });

  it('keeps names and channels in the forms that the register keeps', () => {
    for (const { names, channels } of agencies) {
      for (const { name } of names) expect([name, nameFault(name)]).toEqual([name, null]);
      for (const { kind, value } of channels) expect(CHANNEL_FORMS[kind](value)).toBe(value);
    }
  });

  it('writes only to fictional phones and hosts', () => {
    for (const { kind, value } of agencies.flatMap(({ channels }) => channels)) {
      if (kind === 'phone') expect(value).toMatch(/^\+120255501\d\d$/);
      if (['email', 'web', 'social', 'messaging'].includes(kind)) expect(value).toMatch(/\.example(\/|$)/);
    }
  });

  it('has somebody in every role, and two of those who propose and decide', () => {
    expect(new Set(ACCOUNTS.map(({ role }) => role))).toEqual(new Set([...STAFF_ROLES, 'agency']));
    expect(STAFF.licensingOfficer.office).not.toBe(STAFF.otherLicensingOfficer.office);
    expect(STAFF.approver.office).not.toBe(STAFF.otherApprover.office);
  });

  it('leaves work in the queues', () => {
    const open = agencies.flatMap(({ licence }) =>
      licence.proposals.filter(({ status }) => status === 'proposed' || status === 'noticed'),
    );
    expect(open.length).toBeGreaterThan(8);
    expect(new Set(open.map(({ measure }) => measure))).toEqual(new Set(['grant', 'renew', 'revoke', 'suspend']));
  });

  it('has a director and a nominated officer in every agency', () => {
    const persons = demoPersons(agencies, TODAY);
    for (const role of ['director', 'nominated_officer'])
      expect(
        new Set(
          persons.flatMap(({ appointments }) =>
            appointments.filter((one) => one.role === role).map(({ agencyId }) => agencyId),
          ),
        ).size,
      ).toBe(436);
  });
});

describe.each(['2024-02-29', '2026-11-24', '2027-03-31'])('the inspections, made on %s', (today) => {
  const inspections = demoInspections(demoAgencies(today), today);

  it('go one step after another, by those who may, and never ahead of the day', () => {
    for (const { events, status, inspector } of inspections) {
      expect(events.at(-1)?.to).toBe(status);
      for (const [index, { verb, from, to, role, at, by }] of events.entries()) {
        if (index === 0) expect([verb, from, to]).toEqual(['plan', null, 'planned']);
        else {
          const step = inspectionLifecycle.transition(from ?? 'planned', verb as InspectionVerb);
          expect([verb, step?.to, step?.by.includes(role as Role)]).toEqual([verb, to, true]);
          expect(at > (events[index - 1]?.at ?? '')).toBe(true);
        }
        if (verb === 'pass') expect(by).not.toBe(inspector?.id);
        expect(at <= startOfDay(today, REGISTER.timeZone)).toBe(true);
      }
    }
  });

  it('let no inspector visit one agency three times running, and say what was found', () => {
    for (const { id, agencyId, inspector, scheduledOn, answers } of inspections) {
      const others = inspections.flatMap((other) =>
        other.agencyId === agencyId && other.id !== id && other.inspector && other.scheduledOn
          ? [{ inspectorId: other.inspector.id, day: other.scheduledOn }]
          : [],
      );
      if (inspector && scheduledOn)
        expect(isThirdInARow(others, { inspectorId: inspector.id, day: scheduledOn })).toBe(false);
      for (const { answer, note } of answers) expect(answer === 'not_met' && note === '').toBe(false);
    }
  });

  it('lead to corrections that hold together', () => {
    for (const { events, status } of inspections.flatMap(({ corrections }) => corrections)) {
      expect(events.at(-1)?.to).toBe(status);
      for (const [index, { verb, from, to }] of events.entries())
        if (index > 0)
          expect(correctiveActionLifecycle.transition(from ?? 'open', verb as CorrectiveVerb)?.to).toBe(to);
    }
  });
});
