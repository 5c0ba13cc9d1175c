import type { AccountRole, StaffRole } from '@amparo/kernel';
import { CAST } from './cast.js';
import { idOf } from './chance.js';
import { AUTHORITIES, type DemoAuthority, type DemoOffice, OFFICES } from './country.js';

export interface DemoAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: AccountRole;
  /** None: somebody who acts for an agency. */
  readonly authority: DemoAuthority | null;
  /** None: the whole authority. */
  readonly office: DemoOffice | null;
  readonly agencyId: string | null;
}

const account = (name: string, role: StaffRole, authority: DemoAuthority, office: DemoOffice | null): DemoAccount => {
  const username = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.');
  return { id: idOf(`account/${username}`), username, name, role, authority, office, agencyId: null };
};
const ministry = (name: string, role: StaffRole, office: DemoOffice | null): DemoAccount =>
  account(name, role, AUTHORITIES.ministry, office);
const inspectorate = (name: string, role: StaffRole, office: DemoOffice | null): DemoAccount =>
  account(name, role, AUTHORITIES.inspectorate, office);

/** Somebody in every role; two who propose and two who decide on licences, in different offices, so that four eyes can be shown. */
export const STAFF = {
  licensingOfficer: ministry('Amara Diallo', 'licensing_officer', OFFICES.licensingAvelin),
  otherLicensingOfficer: ministry('Tenzin Lama', 'licensing_officer', OFFICES.licensingKalavista),
  approver: ministry('Lucía Ferrer', 'approver', OFFICES.directorate),
  otherApprover: ministry('Karim Haddad', 'approver', OFFICES.labourOrenza),
  intakeOfficer: ministry('Maya Santos', 'intake_officer', OFFICES.directorate),
  complaintOfficer: ministry('Joseph Mensah', 'complaint_officer', OFFICES.directorate),
  otherComplaintOfficer: ministry('Leila Nassar', 'complaint_officer', OFFICES.directorate),
  orenzaIntakeOfficer: ministry('Rosa Delgado', 'intake_officer', OFFICES.labourOrenza),
  orenzaComplaintOfficer: ministry('Kwame Boateng', 'complaint_officer', OFFICES.labourOrenza),
  otherOrenzaComplaintOfficer: ministry('Mei Tanaka', 'complaint_officer', OFFICES.labourOrenza),
  publisher: ministry('Noor Rahman', 'publisher', OFFICES.directorate),
  otherPublisher: ministry('Beatriz Nunes', 'publisher', OFFICES.labourOrenza),
  auditor: ministry('Daniel Okoye', 'auditor', null),
  administrator: ministry('Inés Moreau', 'administrator', null),
  inspector: inspectorate('Anwara Begum', 'inspector', OFFICES.inspectionAvelin),
  otherInspector: inspectorate('Somchai Rattana', 'inspector', OFFICES.inspectionTamris),
  sanctionOfficer: inspectorate('Elena Kovač', 'sanction_officer', OFFICES.inspectionVellamar),
  custodian: inspectorate('Grace Wanjiru', 'custodian', OFFICES.inspectionSundara),
} as const satisfies Readonly<Record<string, DemoAccount>>;

const forAgency: DemoAccount = {
  id: idOf('account/bright.harbour'),
  username: 'bright.harbour',
  name: 'Bright Harbour, front office',
  role: 'agency',
  authority: null,
  office: null,
  agencyId: CAST.brightHarbour.id,
};

export const ACCOUNTS: readonly DemoAccount[] = [...Object.values(STAFF), forAgency];
