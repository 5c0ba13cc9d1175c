import { defineLifecycle, type Instant, type LegalDay, type Role, startOfDay } from '@amparo/kernel';
import { refuseEntityChange } from './entity-change.refusals.js';
import { decisionsThatStand } from './licence.corrections.js';
import type { LicenceFacts } from './licence.js';
import { isPossible, type NewDecision, type Situation, statusAt } from './licence.propose.js';

export const ENTITY_CHANGE_STATUSES = ['proposed', 'recorded', 'dismissed'] as const;
export type EntityChangeStatus = (typeof ENTITY_CHANGE_STATUSES)[number];
export type EntityChangeVerb = 'record' | 'dismiss';

const DECIDERS = ['approver'] as const satisfies readonly Role[];

/** Another company registration number is another legal entity: one officer brings it forward, another records it. */
export const entityChangeLifecycle = defineLifecycle<EntityChangeStatus, EntityChangeVerb, Role>(
  'entity-change',
  'proposed',
  {
    proposed: { record: { to: 'recorded', by: DECIDERS }, dismiss: { to: 'dismissed', by: DECIDERS } },
    recorded: {},
    dismissed: {},
  },
);

export interface EntityChange {
  readonly status: EntityChangeStatus;
  readonly proposedBy: string;
}

export function entityChangeStep(
  { status, proposedBy }: EntityChange,
  verb: EntityChangeVerb,
  actor: Situation['actor'],
): EntityChangeStatus {
  const transition = entityChangeLifecycle.transition(status, verb);
  if (!transition) return refuseEntityChange('entity-change.not-now');
  if (!transition.by.includes(actor.role)) refuseEntityChange('entity-change.role');
  if (proposedBy === actor.id) refuseEntityChange('entity-change.same-person');
  return transition.to;
}

export interface NewEntity {
  readonly before: string | null;
  readonly value: string;
  readonly on: LegalDay;
}

/** Refuses what is no change of a number that the register knows, and one that has not happened yet. */
export function checkEntityChange({ before, value, on }: NewEntity, today: LegalDay): void {
  if (before === null) refuseEntityChange('entity-change.no-number');
  if (before === value)
    refuseEntityChange('entity-change.same-number', {}, [{ pointer: '/value', code: 'entity-change.same-number' }]);
  if (on > today) refuseEntityChange('entity-change.future', {}, [{ pointer: '/on', code: 'entity-change.future' }]);
}

/**
 * Given a licence, when its holder became another legal entity: void from that day, for a licence belongs to one entity and is never
 * transferable (UK Gangmasters (Licensing Conditions) Rules 2009: it ends with the entity). One that was granted later, to an entity that
 * was there no more, is void from its beginning. None where nothing is left that could end.
 */
export function endWithEntity(
  licence: LicenceFacts,
  on: LegalDay,
  { timeZone, newId }: Pick<Situation, 'timeZone' | 'newId'>,
): NewDecision[] {
  const day: Instant = startOfDay(on, timeZone);
  const begun = decisionsThatStand(licence.decisions).find(({ kind }) => kind === 'grant')?.effectiveAt ?? day;
  const effectiveAt = begun > day ? begun : day;
  if (!isPossible('void', statusAt(licence, effectiveAt, timeZone), licence.decisions)) return [];
  const nothing = { until: null, validTo: null, conditionId: null, conditionText: null, refersTo: null };
  return [{ id: newId(), kind: 'void', effectiveAt, ...nothing }];
}
