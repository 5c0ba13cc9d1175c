import { APPLICATION_KINDS, APPLICATION_STATUSES } from '@amparo/licensing';
import { ApiProperty } from '@nestjs/swagger';
import type { Column } from '../http/export.js';
import { ApplicationContentField } from './application.requests.js';
import { ObjectionAnswer, OwnObjectionAnswer } from './objection.responses.js';

export class ApplicationRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String, enum: APPLICATION_KINDS })
  kind: (typeof APPLICATION_KINDS)[number];
  @ApiProperty({ type: String, description: 'Class of licence' })
  class: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  licenceId: string | null;
  @ApiProperty({ type: String, nullable: true })
  licenceNumber: string | null;
  @ApiProperty({ type: String, enum: APPLICATION_STATUSES })
  status: (typeof APPLICATION_STATUSES)[number];
  @ApiProperty({ type: String, format: 'date-time' })
  statusSince: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'By when the next act is due' })
  dueOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day on which the public may object' })
  objectionsUntil: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Officer who works on it' })
  assignedTo: string | null;
  @ApiProperty({ type: Number })
  version: number;
}

export class ReassignedApplication {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Its version now; none: it was refused' })
  version: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who had it before: what undoing needs' })
  before: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused' })
  code: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The same in words of the caller’s language' })
  detail: string | null;
}

export class ReassignedAnswer {
  @ApiProperty({ type: [ReassignedApplication] })
  data: ReassignedApplication[];
}

export class DocumentAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, description: 'Code of the document that was asked for' })
  requirement: string;
  @ApiProperty({ type: String })
  fileName: string;
  @ApiProperty({ type: String })
  mediaType: string;
  @ApiProperty({ type: Number })
  sizeBytes: number;
  @ApiProperty({ type: String })
  sha256: string;
  @ApiProperty({ type: String, nullable: true, description: 'What looked for harmful content in it and found none' })
  scannedWith: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  uploadedAt: string;
  @ApiProperty({ type: Boolean, nullable: true })
  accepted: boolean | null;
  @ApiProperty({ type: String, nullable: true })
  checkNote: string | null;
  @ApiProperty({ type: String, nullable: true })
  checkedBy: string | null;
}

export class RequiredDocument {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: Object, description: 'Name by language' })
  names: Readonly<Record<string, string>>;
  @ApiProperty({ type: Boolean })
  needed: boolean;
}

export class RecommendationAnswer {
  @ApiProperty({ type: String, enum: ['grant', 'refuse'] })
  outcome: 'grant' | 'refuse';
  @ApiProperty({ type: String })
  ground: string;
  @ApiProperty({ type: String })
  reasons: string;
  @ApiProperty({ type: String })
  reviewRight: string;
  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;
  @ApiProperty({ type: [String] })
  conditions: readonly string[];
}

export class ApplicationActAnswer {
  @ApiProperty({ type: String })
  verb: string;
  @ApiProperty({ type: String })
  toStatus: string;
  @ApiProperty({ type: String, nullable: true, description: 'For an agency: of its own side only' })
  by: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  @ApiProperty({ type: String, nullable: true })
  reasons: string | null;
}

/** What both sides see. */
class ApplicationBase extends ApplicationRow {
  @ApiProperty({ type: ApplicationContentField })
  content: ApplicationContentField;
  @ApiProperty({ type: [String], description: 'Fields of the form, in order' })
  fields: readonly string[];
  @ApiProperty({ type: [String], description: 'Fields without which it cannot be handed in' })
  neededFields: readonly string[];
  @ApiProperty({ type: [RequiredDocument] })
  requiredDocuments: RequiredDocument[];
  @ApiProperty({ type: [DocumentAnswer] })
  documents: DocumentAnswer[];
  @ApiProperty({ type: [ApplicationActAnswer] })
  acts: ApplicationActAnswer[];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  replyBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  reply: string | null;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class OwnDecisionAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  kind: string;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;
}

export class MyApplicationAnswer extends ApplicationBase {
  @ApiProperty({
    type: [OwnDecisionAnswer],
    description: 'Decisions on the licence that came of it: each has a letter',
  })
  licenceDecisions: OwnDecisionAnswer[];
  @ApiProperty({ type: [OwnObjectionAnswer], description: 'What the public objects; never who' })
  objections: OwnObjectionAnswer[];
  @ApiProperty({ type: RecommendationAnswer, nullable: true, description: 'Once the intention was served, or decided' })
  decision: RecommendationAnswer | null;
}

export class SubmissionAnswer {
  @ApiProperty({ type: Number })
  ordinal: number;
  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: string;
  @ApiProperty({ type: ApplicationContentField })
  content: ApplicationContentField;
}

export class OfficerAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
}

export class AssigneesAnswer {
  @ApiProperty({ type: [OfficerAnswer] })
  data: OfficerAnswer[];
}

export class ApplicationAnswer extends ApplicationBase {
  @ApiProperty({ type: RecommendationAnswer, nullable: true })
  recommendation: RecommendationAnswer | null;
  @ApiProperty({ type: String, nullable: true })
  recommendedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  servedHow: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What stands in the way of a grant: the code of the refusal',
  })
  inTheWay: string | null;
  @ApiProperty({ type: [String], description: 'Documents that no officer has accepted yet' })
  documentsOpen: readonly string[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  inspectionId: string | null;
  @ApiProperty({ type: String, nullable: true })
  inspectionNumber: string | null;
  @ApiProperty({ type: String, nullable: true })
  inspectionStatus: string | null;
  @ApiProperty({ type: String, nullable: true })
  inspectionOutcome: string | null;
  @ApiProperty({ type: [ObjectionAnswer] })
  objections: ObjectionAnswer[];
  @ApiProperty({ type: [SubmissionAnswer], description: 'As it was handed in, the last first' })
  submissions: SubmissionAnswer[];
  @ApiProperty({ type: [OfficerAnswer], description: 'Whom it can be assigned to' })
  assignees: OfficerAnswer[];
  @ApiProperty({ type: Object, description: 'Setting → version under which it is judged' })
  settings: Readonly<Record<string, number>>;
  @ApiProperty({ type: Number, nullable: true, description: 'Months of validity of this class of licence' })
  validityMonths: number | null;
}

export const APPLICATION_COLUMNS: readonly Column<ApplicationRow>[] = [
  'number',
  'agencyName',
  'kind',
  'class',
  'status',
  'statusSince',
  'dueOn',
  'objectionsUntil',
  'submittedAt',
  'assignedTo',
  'id',
];
