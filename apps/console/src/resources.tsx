import { Resource } from 'react-admin';
import { accountRequests } from './account-requests/index.js';
import { agencies } from './agencies/index.js';
import { apiKeys } from './api-keys/index.js';
import { agencyMerges } from './agency-merges/index.js';
import { applications } from './applications/index.js';
import { auditEntries } from './audit-entries/index.js';
import { bonds, ownBonds } from './bonds/index.js';
import { caseTeams } from './case-teams/index.js';
import { checklists } from './checklists/index.js';
import { complaints } from './complaints/index.js';
import { correctiveActions } from './corrective-actions/index.js';
import { credentialKeys } from './credential-keys/index.js';
import { entityChanges } from './entity-changes/index.js';
import { feeRules } from './fee-rules/index.js';
import { imports } from './imports/index.js';
import { inspections } from './inspections/index.js';
import { jobOrders, ownJobOrders } from './job-orders/index.js';
import { licences } from './licences/index.js';
import { listings } from './listings/index.js';
import { offices } from './offices/index.js';
import { ownApplications } from './own-applications/index.js';
import { ownInspections } from './own-inspections/index.js';
import { persons } from './persons/index.js';
import { principals } from './principals/index.js';
import { registers } from './registers/index.js';
import { ownReturns, returns } from './returns/index.js';
import { sanctions } from './sanctions/index.js';
import { releases } from './releases/index.js';
import { sanctionLists } from './sanction-lists/index.js';
import { ownLicences } from './own-licences/index.js';
import { ownVettings } from './own-vettings/index.js';
import { vettings } from './vettings/index.js';
import { settings } from './settings/index.js';
import { users } from './users/index.js';

/** One folder a resource. What a role may not list, the server refuses and the menu leaves out. */
export const resources = [
  agencies,
  complaints,
  licences,
  applications,
  accountRequests,
  ownApplications,
  ownLicences,
  vettings,
  ownVettings,
  principals,
  jobOrders,
  feeRules,
  bonds,
  returns,
  entityChanges,
  agencyMerges,
  inspections,
  correctiveActions,
  checklists,
  ownInspections,
  ownJobOrders,
  ownBonds,
  ownReturns,
  persons,
  sanctions,
  sanctionLists,
  releases,
  listings,
  imports,
  registers,
  caseTeams,
  offices,
  settings,
  users,
  apiKeys,
  credentialKeys,
  auditEntries,
].map((resource) => <Resource key={resource.name} {...resource} />);
