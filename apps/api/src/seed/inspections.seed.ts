import { type DemoAgency, demoInspections, type DemoInspection, REGISTER } from '@amparo/demo';
import { NEWEST_CHECKLIST } from '@amparo/inspections';
import { dayOf } from '@amparo/kernel';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';
import { insert } from './insert.queries.js';

/** Inspections of the fictional agencies with all that was recorded of them. Returns how many. */
export async function seedInspections(tx: Transaction, agencies: readonly DemoAgency[]): Promise<number> {
  const inspections = demoInspections(agencies, dayOf(tx.now, REGISTER.timeZone));
  await insert(tx, 'inspection', inspections.map(inspectionRow));
  await tx.query(`select count(nextval('inspection_serial')) from generate_series(1, $1)`, [inspections.length]);
  await insert(
    tx,
    'inspection_event',
    inspections.flatMap(({ id, events }) =>
      events.map((event, index) => ({ id: randomUUID(), inspection_id: id, ...eventRow(event, index) })),
    ),
  );
  await insert(
    tx,
    'inspection_answer',
    inspections.flatMap(({ id, inspector, answers }) =>
      answers.map(({ item, answer, note, at }) => ({
        id: randomUUID(),
        inspection_id: id,
        item,
        revision: 1,
        answer,
        note,
        recorded_by: inspector?.id,
        recorded_at: at,
      })),
    ),
  );
  await insert(
    tx,
    'inspection_comment',
    inspections.flatMap(({ id, inspector, comment }) =>
      comment
        ? [
            {
              id: randomUUID(),
              inspection_id: id,
              text: comment.text,
              given_by: 'The manager on duty',
              recorded_by: inspector?.id,
              recorded_role: 'inspector',
              recorded_at: comment.at,
            },
          ]
        : [],
    ),
  );
  await seedCorrections(tx, inspections);
  tx.record(null, { inspections: inspections.length }, 'demo.seed-inspections');
  return inspections.length;
}

type Event = (DemoInspection['events'] | DemoInspection['corrections'][number]['events'])[number];
const eventRow = ({ verb, from, to, by, role, at, reasons }: Event, index: number) => ({
  ordinal: index + 1,
  verb,
  from_status: from,
  to_status: to,
  actor_id: by,
  actor_role: role,
  at,
  reasons,
  facts: {},
});

function inspectionRow(inspection: DemoInspection) {
  const last = (verb: string) => inspection.events.filter((event) => event.verb === verb).at(-1);
  const end = last('close') ?? last('cancel');
  return {
    id: inspection.id,
    register_id: REGISTER.id,
    number: inspection.number,
    type: inspection.type,
    status: inspection.status,
    agency_id: inspection.agencyId,
    office_id: inspection.office.id,
    checklist_version: NEWEST_CHECKLIST.version,
    inspector_id: inspection.inspector?.id ?? null,
    scheduled_on: inspection.scheduledOn,
    due_on: inspection.dueOn,
    planned_by: last('plan')?.by ?? null,
    planned_at: last('plan')?.at,
    started_at: last('start')?.at ?? null,
    submitted_at: last('submit')?.at ?? null,
    comment_by: inspection.commentBy,
    points: inspection.score?.points ?? null,
    outcome: inspection.score?.outcome ?? null,
    checked_by: last('pass')?.by ?? null,
    checked_at: last('pass')?.at ?? null,
    closed_by: end?.by ?? null,
    closed_at: end?.at ?? null,
    version: inspection.events.length + inspection.answers.length,
  };
}

async function seedCorrections(tx: Transaction, inspections: readonly DemoInspection[]): Promise<void> {
  const corrections = inspections.flatMap(({ id, corrections: all }) =>
    all.map((one) => ({ ...one, inspectionId: id })),
  );
  const openedAt = ({ events }: (typeof corrections)[number]) => events[0]?.at;
  await insert(
    tx,
    'inspection_finding',
    corrections.map((one) => ({
      id: one.findingId,
      inspection_id: one.inspectionId,
      item: one.item,
      critical: one.critical,
      points: one.points,
      note: one.note,
      found_at: openedAt(one),
    })),
  );
  await insert(
    tx,
    'corrective_action',
    corrections.map((one) => {
      const last = (verb: string) => one.events.filter((event) => event.verb === verb).at(-1);
      return {
        id: one.id,
        finding_id: one.findingId,
        inspection_id: one.inspectionId,
        action: '',
        due_on: one.dueOn,
        status: one.status,
        opened_at: openedAt(one),
        reported_by: last('report_done')?.by ?? null,
        reported_at: last('report_done')?.at ?? null,
        verified_by: last('verify')?.by ?? null,
        verified_at: last('verify')?.at ?? null,
        version: one.events.length,
      };
    }),
  );
  await insert(
    tx,
    'corrective_action_event',
    corrections.flatMap(({ id, events }) =>
      events.map((event, index) => ({ id: randomUUID(), corrective_action_id: id, ...eventRow(event, index) })),
    ),
  );
}
