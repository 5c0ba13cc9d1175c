export { ACCOUNT_REQUESTS, APPLICATIONS, NOTICED } from './applications.js';
export { type DemoAgency, demoAgencies, type DemoChannel, type DemoLicence } from './agencies.js';
export { CASE_TEAMS, type DemoCaseTeam } from './case-teams.js';
export { CAST, type CastAgency, type CastKey, type Story } from './cast.js';
export { AUTHORITIES, type DemoAuthority, type DemoOffice, DISTRICTS, OFFICES, REGISTER } from './country.js';
export { type DemoComplaint, demoComplaints, type DemoMessage } from './complaints.js';
export { DUPLICATES } from './duplicates.js';
export { FEE_RULES } from './fee-rules.js';
export type { DemoDecision, DemoHistory, DemoProposal } from './history.js';
export { type DemoCorrection, type DemoEvent, type DemoInspection, demoInspections } from './inspections.js';
export { otherwiseWritten, PHOENIX } from './phoenix.js';
export { type DemoPerson, demoPersons } from './persons.js';
export {
  type DemoReply,
  type DemoSanction,
  type DemoSanctionAct,
  demoSanctions,
  type DemoSanctions,
} from './sanctions.js';
export { ACCOUNTS, type DemoAccount, STAFF } from './staff.js';
export {
  DECIDER,
  type DemoBond,
  type DemoJobOrder,
  demoPlacements,
  type DemoPrincipal,
  KEEPER,
  RETURNS_OPEN,
} from './placements.js';
