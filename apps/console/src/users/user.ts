export const ACCOUNT_ROLES = [
  'intake_officer',
  'complaint_officer',
  'inspector',
  'licensing_officer',
  'sanction_officer',
  'approver',
  'publisher',
  'custodian',
  'auditor',
  'administrator',
  'agency',
] as const;

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly authority: Named | null;
  readonly office: Named | null;
  readonly agencyId: string | null;
  readonly hasSecondFactor: boolean;
  readonly disabledAt: string | null;
  readonly createdAt: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
  /** Only in the answer that made it. */
  readonly link?: string;
}
