import { Access1764000000001 } from './1764000000001-access.js';
import { Audit1764000000002 } from './1764000000002-audit.js';
import { Registry1764000000003 } from './1764000000003-registry.js';
import { Licensing1764000000004 } from './1764000000004-licensing.js';
import { Imports1764000000005 } from './1764000000005-imports.js';
import { Inspections1764000000006 } from './1764000000006-inspections.js';
import { Complaints1764000000007 } from './1764000000007-complaints.js';
import { Sanctions1764000000008 } from './1764000000008-sanctions.js';
import { Publishing1764000000009 } from './1764000000009-publishing.js';
import { ImportsKept1764000000010 } from './1764000000010-imports-kept.js';
import { RecordTimes1764000000011 } from './1764000000011-record-times.js';
import { LicencesInForce1764000000012 } from './1764000000012-licences-in-force.js';
import { ListOrders1764000000013 } from './1764000000013-list-orders.js';
import { Principals1764000000014 } from './1764000000014-principals.js';
import { Bonds1764000000015 } from './1764000000015-bonds.js';
import { Returns1764000000016 } from './1764000000016-returns.js';
import { Settings1764000000017 } from './1764000000017-settings.js';
import { Mail1764000000018 } from './1764000000018-mail.js';
import { Reminders1764000000019 } from './1764000000019-reminders.js';
import { Vetting1764000000020 } from './1764000000020-vetting.js';
import { ListSearches1764000000023 } from './1764000000023-list-searches.js';
import { ListReads1764000000024 } from './1764000000024-list-reads.js';
import { Letters1764000000025 } from './1764000000025-letters.js';
import { Applications1764000000027 } from './1764000000027-applications.js';
import { LaterFindings1764000000028 } from './1764000000028-later-findings.js';
import { LicenceStatuses1764000000032 } from './1764000000032-licence-statuses.js';
import { EntityChanges1764000000033 } from './1764000000033-entity-changes.js';
import { SavedFilters1764000000034 } from './1764000000034-saved-filters.js';
import { AgencyMerges1764000000035 } from './1764000000035-agency-merges.js';
import { Objections1764000000036 } from './1764000000036-objections.js';
import { AgencyLog1764000000040 } from './1764000000040-agency-log.js';
import { ImportChanges1764000000041 } from './1764000000041-import-changes.js';
import { DecisionSettings1764000000042 } from './1764000000042-decision-settings.js';
import { ImportCells1764000000043 } from './1764000000043-import-cells.js';
import { ImportProgress1764000000044 } from './1764000000044-import-progress.js';
import { ObjectionAnswers1764000000045 } from './1764000000045-objection-answers.js';
import { Proofs1764000000046 } from './1764000000046-proofs.js';
import { Credentials1764000000047 } from './1764000000047-credentials.js';
import { Follows1764000000050 } from './1764000000050-follows.js';
import { Outcomes1764000000055 } from './1764000000055-outcomes.js';
import { FeedReaders1764000000058 } from './1764000000058-feed-readers.js';

/** In order; named one by one, so that an old build output can't bring back a migration that was removed. */
export const MIGRATIONS = [
  Access1764000000001,
  Audit1764000000002,
  Registry1764000000003,
  Licensing1764000000004,
  Imports1764000000005,
  Inspections1764000000006,
  Complaints1764000000007,
  Sanctions1764000000008,
  Publishing1764000000009,
  ImportsKept1764000000010,
  RecordTimes1764000000011,
  LicencesInForce1764000000012,
  ListOrders1764000000013,
  Principals1764000000014,
  Bonds1764000000015,
  Returns1764000000016,
  Settings1764000000017,
  Mail1764000000018,
  Reminders1764000000019,
  Vetting1764000000020,
  ListSearches1764000000023,
  ListReads1764000000024,
  Letters1764000000025,
  Applications1764000000027,
  LaterFindings1764000000028,
  LicenceStatuses1764000000032,
  EntityChanges1764000000033,
  SavedFilters1764000000034,
  AgencyMerges1764000000035,
  Objections1764000000036,
  AgencyLog1764000000040,
  ImportChanges1764000000041,
  DecisionSettings1764000000042,
  ImportCells1764000000043,
  ImportProgress1764000000044,
  ObjectionAnswers1764000000045,
  Proofs1764000000046,
  Credentials1764000000047,
  Follows1764000000050,
  Outcomes1764000000055,
  FeedReaders1764000000058,
];
