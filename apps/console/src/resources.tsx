import { Resource } from 'react-admin';
import { agencies } from './agencies/index.js';
import { apiKeys } from './api-keys/index.js';
import { auditEntries } from './audit-entries/index.js';
import { caseTeams } from './case-teams/index.js';
import { checklists } from './checklists/index.js';
import { complaints } from './complaints/index.js';
import { correctiveActions } from './corrective-actions/index.js';
import { imports } from './imports/index.js';
import { inspections } from './inspections/index.js';
import { licences } from './licences/index.js';
import { listings } from './listings/index.js';
import { offices } from './offices/index.js';
import { ownInspections } from './own-inspections/index.js';
import { persons } from './persons/index.js';
import { registers } from './registers/index.js';
import { sanctions } from './sanctions/index.js';
import { releases } from './releases/index.js';
import { sanctionLists } from './sanction-lists/index.js';
import { users } from './users/index.js';

/** One folder a resource. What a role may not list, the server refuses and the menu leaves out. */
export const resources = [
  agencies,
  complaints,
  licences,
  inspections,
  correctiveActions,
  checklists,
  ownInspections,
  persons,
  sanctions,
  sanctionLists,
  releases,
  listings,
  imports,
  registers,
  caseTeams,
  offices,
  users,
  apiKeys,
  auditEntries,
].map((resource) => <Resource key={resource.name} {...resource} />);
