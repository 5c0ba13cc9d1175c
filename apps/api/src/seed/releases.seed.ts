import { addDays, addHours, dayOf, type Instant, startOfDay } from '@amparo/kernel';
import { AUTHORITIES, OFFICES, REGISTER, STAFF } from '@amparo/demo';
import type { SanctionList } from '@amparo/sanctions';
import type { Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { type RequestContext, systemContext } from '../http/request-context.js';
import { insertConfirmation, meaningOf, publishRelease, readDraft } from '../publishing/index.js';

/** How many days ago each list was published; what was decided since waits as a draft. */
const RELEASED: Readonly<Record<SanctionList, readonly number[]>> = {
  debarred: [420, 180, 30],
  unlicensed: [300, 40, 10],
};
const MORNING_HOURS = 10;

/** The publisher's own act, and the colleague's who confirms it where many entries go. */
function as(person: typeof STAFF.publisher | typeof STAFF.otherPublisher, audit: string): RequestContext {
  const { id, name, role } = person;
  const context = systemContext('seed');
  const actor = {
    ...context.actor,
    id,
    name,
    role,
    authorityId: AUTHORITIES.ministry.id,
    officeId: OFFICES.directorate.id,
  };
  return { ...context, actor, audit };
}

/** Publishes the fictional country's lists as they stood on days of the past: each release numbered, signed and in the log. */
export async function seedReleases(
  unitOfWork: UnitOfWork,
  { signingKey, newId, now }: { readonly signingKey: string; readonly newId: () => string; readonly now: Instant },
): Promise<void> {
  const today = dayOf(now, REGISTER.timeZone);
  const days = Object.entries(RELEASED).flatMap(([list, ago]) =>
    ago.map((days) => ({ list: list as SanctionList, day: addDays(today, -days) })),
  );
  for (const { list, day } of days.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const at = addHours(startOfDay(day, REGISTER.timeZone), MORNING_HOURS);
    const draftOf = (tx: Transaction) =>
      readDraft({ now: at, query: (sql, parameters) => tx.query(sql, parameters) }, list, REGISTER.timeZone, meaningOf);
    await unitOfWork.run(
      async (tx) => {
        const draft = await draftOf(tx);
        if (draft.needsConfirmation) await insertConfirmation(tx, newId(), draft, 'Each of them has ended.');
      },
      as(STAFF.otherPublisher, 'list.confirm'),
    );
    await unitOfWork.run(
      async (tx) => {
        const draft = await draftOf(tx);
        if (draft.changes.length === 0) return;
        await publishRelease(tx, {
          id: newId(),
          ...{ register: REGISTER.id, list, draft, at, signingKey, newId },
          publishedBy: STAFF.publisher.id,
          confirmedBy: draft.needsConfirmation ? STAFF.otherPublisher.id : null,
          authorityId: AUTHORITIES.ministry.id,
        });
        await tx.query('update listing set published_at = $1, created_at = $1 where published_at = $2', [at, tx.now]);
      },
      as(STAFF.publisher, 'list.publish'),
    );
  }
}
