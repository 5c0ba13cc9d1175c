import { CLOSURE_CODES, COMPLAINT_STATUSES, CONTACT_KINDS, ILO_INDICATORS, RUNGS } from '@amparo/complaints';
import { ApiProperty } from '@nestjs/swagger';

export class OfficerAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
}

export class ComplaintRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  reference: string;
  @ApiProperty({ type: String, enum: COMPLAINT_STATUSES })
  status: string;
  @ApiProperty({ type: String, format: 'date' })
  receivedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'None when closed' })
  dueOn: string | null;
  @ApiProperty({ type: Boolean })
  overdue: boolean;
  @ApiProperty({ type: String, enum: RUNGS, description: 'Whose turn it is' })
  rung: string;
  @ApiProperty({ type: Boolean })
  inDanger: boolean;
  @ApiProperty({ type: [String] })
  codes: string[];
  @ApiProperty({ type: String, nullable: true })
  district: string | null;
  @ApiProperty({ type: String, nullable: true })
  month: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agencyId: string | null;
  @ApiProperty({ type: String, nullable: true })
  agencyName: string | null;
  @ApiProperty({ type: String, enum: CONTACT_KINDS, nullable: true })
  contactKind: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The respondent’s, never the complainant’s' })
  contact: string | null;
  @ApiProperty({ type: OfficerAnswer, nullable: true })
  assignee: OfficerAnswer | null;
  @ApiProperty({ type: String })
  officeName: string;
  @ApiProperty({ type: Number })
  version: number;
}

export class CaseTeamBrief {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String, nullable: true })
  recipient: string | null;
}

export class AmountAnswer {
  @ApiProperty({ type: String })
  amount: string;
  @ApiProperty({ type: String })
  currency: string;
}

export class ComplaintEventAnswer {
  @ApiProperty({ type: String })
  verb: string;
  @ApiProperty({ type: String, enum: COMPLAINT_STATUSES })
  status: string;
  @ApiProperty({ type: String, enum: RUNGS })
  rung: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;
  @ApiProperty({ type: String, format: 'date' })
  on: string;
  @ApiProperty({ type: String, description: 'Role of who did it; register: it happened by itself' })
  byRole: string;
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Record<string, unknown>;
  @ApiProperty({ type: String, nullable: true })
  reasons: string | null;
}

export class OrderedInspectionAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  reference: string;
  @ApiProperty({ type: String })
  status: string;
}

export class ComplaintFileAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, nullable: true, description: 'The message it came with; none: with the complaint' })
  messageId: string | null;
  @ApiProperty({ type: Number, description: 'Length of the sealed file' })
  bytes: number;
}

export class SealedFileAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'byte' })
  sealed: string;
}

export class CaseMessageAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, enum: ['office', 'complainant'] })
  from: string;
  @ApiProperty({ type: String, nullable: true, description: 'The officer' })
  by: string | null;
  @ApiProperty({ type: String, format: 'date' })
  on: string;
  @ApiProperty({ type: String, format: 'byte' })
  sealed: string;
}

export class ComplaintAnswer extends ComplaintRow {
  @ApiProperty({ type: String })
  language: string;
  @ApiProperty({ type: AmountAnswer, nullable: true })
  amount: AmountAnswer | null;
  @ApiProperty({ type: String, enum: ['ours', 'other'], nullable: true })
  jurisdiction: string | null;
  @ApiProperty({ type: String, enum: ['yes', 'no', 'unknown'], nullable: true })
  licensed: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  requestedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  closedCode: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;
  @ApiProperty({ type: CaseTeamBrief })
  team: CaseTeamBrief;
  @ApiProperty({ type: String, description: 'Messages are sealed to it and to the team’s' })
  replyRecipient: string;
  @ApiProperty({ type: Boolean, description: 'No identity was given' })
  isAnonymous: boolean;
  @ApiProperty({ type: [ComplaintEventAnswer] })
  events: ComplaintEventAnswer[];
  @ApiProperty({ type: [OrderedInspectionAnswer], description: 'To intake and complaint officers alone' })
  inspections: OrderedInspectionAnswer[];
  @ApiProperty({ type: Boolean, description: 'Whether the sealed parts are handed to this person' })
  sealedPartsShown: boolean;
  @ApiProperty({ type: String, format: 'byte', nullable: true })
  sealedIdentity: string | null;
  @ApiProperty({ type: String, format: 'byte', nullable: true })
  sealedNarrative: string | null;
  @ApiProperty({ type: [ComplaintFileAnswer], description: 'Each is fetched by itself' })
  files: ComplaintFileAnswer[];
  @ApiProperty({ type: [CaseMessageAnswer] })
  messages: CaseMessageAnswer[];
  @ApiProperty({ type: [String], description: 'Codes that may close it today' })
  closureCodes: string[];
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class ClosureCodeAnswer {
  @ApiProperty({ type: String, enum: CLOSURE_CODES })
  code: string;
  @ApiProperty({ type: String })
  meaning: string;
  @ApiProperty({ type: String, enum: ['complainant_silent', 'other_jurisdiction'], nullable: true })
  condition: string | null;
}

export class ClosureCodesAnswer {
  @ApiProperty({ type: [ClosureCodeAnswer] })
  data: ClosureCodeAnswer[];
}

export class ViolationCodeAnswer {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  meaning: string;
  @ApiProperty({ type: [String], enum: ILO_INDICATORS, description: 'Indicators of forced labour of the ILO' })
  indicators: readonly string[];
  @ApiProperty({ type: Boolean })
  isCritical: boolean;
}

export class ViolationCodesAnswer {
  @ApiProperty({ type: [ViolationCodeAnswer] })
  data: ViolationCodeAnswer[];
}
