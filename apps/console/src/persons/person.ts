export const APPOINTMENT_ROLES = [
  'director',
  'owner',
  'key_appointment_holder',
  'nominated_officer',
  'registered_staff',
  'sub_agent',
] as const;

export interface PersonRow {
  readonly id: string;
  readonly register: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly openAppointments: number;
  readonly version: number;
}

export interface Appointment {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
}

export interface Person extends PersonRow {
  readonly appointments: readonly Appointment[];
  readonly allowedActions: readonly string[];
}
