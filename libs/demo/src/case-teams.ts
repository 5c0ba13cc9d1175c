import { idOf } from './chance.js';
import { type DemoOffice, OFFICES } from './country.js';
import { type DemoAccount, STAFF } from './staff.js';

export interface DemoCaseTeam {
  readonly id: string;
  readonly name: string;
  readonly office: DemoOffice;
  /** None: the central team. */
  readonly districts: readonly string[];
  readonly intake: DemoAccount;
  readonly officer: DemoAccount;
  readonly fellow: DemoAccount;
}

/** The central team, and one for the districts in the south. */
export const CASE_TEAMS = {
  central: {
    id: idOf('case-team/central'),
    name: 'Complaints team Vellamar',
    office: OFFICES.directorate,
    districts: [],
    intake: STAFF.intakeOfficer,
    officer: STAFF.complaintOfficer,
    fellow: STAFF.otherComplaintOfficer,
  },
  orenza: {
    id: idOf('case-team/orenza'),
    name: 'Complaints team Orenza',
    office: OFFICES.labourOrenza,
    districts: ['Orenza', 'Sundara', 'Lakhara'],
    intake: STAFF.orenzaIntakeOfficer,
    officer: STAFF.orenzaComplaintOfficer,
    fellow: STAFF.otherOrenzaComplaintOfficer,
  },
} as const satisfies Readonly<Record<string, DemoCaseTeam>>;
