import type { LegalDay, Role } from '@amparo/kernel';

export const AGENCY_NAME_KINDS = ['legal', 'trading', 'former', 'translated'] as const;
export type AgencyNameKind = (typeof AGENCY_NAME_KINDS)[number];

export const CHANNEL_KINDS = ['phone', 'email', 'web', 'social', 'messaging', 'bank', 'wallet'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
/** Accounts are kept so that they can be matched, never read back. */
export const ACCOUNT_KINDS: readonly ChannelKind[] = ['bank', 'wallet'];

export const APPOINTMENT_ROLES = [
  'director',
  'owner',
  'key_appointment_holder',
  'nominated_officer',
  'registered_staff',
  'sub_agent',
] as const;
export type AppointmentRole = (typeof APPOINTMENT_ROLES)[number];

export interface Span {
  readonly from: LegalDay | null;
  readonly to: LegalDay | null;
}

/** Verbs on an agency and on a person of the home register; partners' entries change by imports alone. */
export const AGENCY_VERBS = [
  'add-name',
  'end-name',
  'add-identifier',
  'open-branch',
  'close-branch',
  'add-channel',
  'confirm-channel',
  'withdraw-channel',
] as const;
/** What may still be done to a record that was merged into another: taking back what is wrong, never adding. */
const ENDING_VERBS: readonly string[] = [
  'end-name',
  'close-branch',
  'withdraw-channel',
] satisfies (typeof AGENCY_VERBS)[number][];
export type AgencyVerb = (typeof AGENCY_VERBS)[number];
export const PERSON_VERBS = ['appoint', 'end-appointment'] as const;

const KEEPERS: readonly Role[] = ['licensing_officer'];

export function allowedVerbs<V extends string>(
  verbs: readonly V[],
  register: 'home' | 'partner',
  role: Role,
  isMerged = false,
): V[] {
  if (register !== 'home' || !KEEPERS.includes(role)) return [];
  return verbs.filter((verb) => !isMerged || ENDING_VERBS.includes(verb));
}
