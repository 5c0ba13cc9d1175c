import type { LegalDay, Role } from '@amparo/kernel';
import { refuseRegistry } from './registry.refusals.js';

export const BOND_STATUSES = ['not_yet', 'in_force', 'expired', 'exhausted'] as const;
export type BondStatus = (typeof BOND_STATUSES)[number];
export const BOND_VERBS = ['call', 'replenish'] as const;
export type BondVerb = (typeof BOND_VERBS)[number];

/** Money taken from a bond for claims, or paid in again. Never changed. */
export interface BondMovement {
  readonly kind: BondVerb;
  /** Minor units of the bond's currency. */
  readonly amount: string;
  readonly on: LegalDay;
}

export interface Bond {
  readonly amount: string;
  readonly from: LegalDay;
  readonly to: LegalDay;
}

/** What is left of a bond for claims on a day, that day's own movements included. */
export const remainingCover = (
  { amount }: Pick<Bond, 'amount'>,
  movements: readonly BondMovement[],
  on?: LegalDay,
): string =>
  String(
    movements
      .filter((movement) => on === undefined || movement.on <= on)
      .reduce(
        (left, { kind, amount: moved }) => left + (kind === 'call' ? -BigInt(moved) : BigInt(moved)),
        BigInt(amount),
      ),
  );

export function bondStatus(bond: Bond, movements: readonly BondMovement[], on: LegalDay): BondStatus {
  if (on < bond.from) return 'not_yet';
  if (bond.to < on) return 'expired';
  return BigInt(remainingCover(bond, movements, on)) > 0n ? 'in_force' : 'exhausted';
}

const KEEPERS: readonly Role[] = ['licensing_officer'];

/** An expired bond may still be called: for what happened while it was in force. */
const VERBS: Readonly<Record<BondStatus, readonly BondVerb[]>> = {
  not_yet: [],
  in_force: ['call', 'replenish'],
  expired: ['call'],
  exhausted: ['replenish'],
};
export const bondVerbs = (status: BondStatus, role: Role): readonly BondVerb[] =>
  KEEPERS.includes(role) ? VERBS[status] : [];

/** Given a bond and what was moved, when more is called or paid in: never more than is left, never more than was pledged. */
export function checkMovement(
  bond: Bond,
  movements: readonly BondMovement[],
  movement: BondMovement,
  { today, role }: { readonly today: LegalDay; readonly role: Role },
): void {
  const { kind, amount, on } = movement;
  if (!KEEPERS.includes(role)) refuseRegistry('bond.role');
  const status = bondStatus(bond, movements, today);
  if (!VERBS[status].includes(kind)) refuseRegistry('bond.not-now', { status });
  if (on > today) refuseRegistry('bond.day', {}, [{ pointer: '/on', code: 'field.in-future' }]);
  const last =
    movements
      .map(({ on: day }) => day)
      .toSorted()
      .at(-1) ?? bond.from;
  if (on < last) refuseRegistry('bond.day', {}, [{ pointer: '/on', code: 'bond.before-last', params: { day: last } }]);
  const left = BigInt(remainingCover(bond, movements));
  const limit = kind === 'call' ? left : BigInt(bond.amount) - left;
  if (BigInt(amount) <= limit) return;
  const code = kind === 'call' ? 'bond.call-exceeds' : 'bond.replenish-exceeds';
  refuseRegistry(code, { limit: String(limit) }, [{ pointer: '/amount', code, params: { limit: String(limit) } }]);
}
