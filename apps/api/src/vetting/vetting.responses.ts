import {
  ADVERSE_FACTS,
  type AdverseFact,
  AGREEMENTS,
  ELEMENTS,
  LOOK_ALIKES,
  SUBJECT_KINDS,
  type SubjectKind,
  VETTING_STATUSES,
  type VettingStatus,
} from '@amparo/screening';
import { ApiProperty } from '@nestjs/swagger';

const OCCASIONS = ['application', 'change', 'asked', 'later'] as const;
const REASONS = ['links', 'name'] as const;

export class VettingRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String, enum: OCCASIONS })
  occasion: (typeof OCCASIONS)[number];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The application, or of a later finding about whom',
  })
  occasionId: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  runAt: string;
  @ApiProperty({ type: String, enum: VETTING_STATUSES })
  status: VettingStatus;
  @ApiProperty({ type: Number, description: 'The highest score of its hits, 0 to 1' })
  score: number;
  @ApiProperty({ type: Number, description: 'How many of its hits are a reason to look at' })
  flags: number;
  @ApiProperty({ type: Number })
  version: number;
}

export class VettingLink {
  @ApiProperty({ type: String, enum: ELEMENTS })
  element: string;
  @ApiProperty({ type: String, description: 'The agency’s own value; empty for accounts, which nobody can read back' })
  ours: string;
  @ApiProperty({ type: String })
  theirs: string;
  @ApiProperty({ type: String, enum: [...AGREEMENTS, ...LOOK_ALIKES] })
  agreement: string;
  @ApiProperty({ type: Number, description: 'How many others of the register have the value' })
  others: number;
  @ApiProperty({ type: Number, description: 'Its part of the score' })
  weight: number;
}

export class VettingHit {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, enum: REASONS, description: 'links: values in common; name: a name that looks alike' })
  reason: (typeof REASONS)[number];
  @ApiProperty({ type: String, enum: SUBJECT_KINDS, nullable: true })
  subjectKind: SubjectKind | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  subjectId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the one found, as it was then' })
  subjectName: string | null;
  @ApiProperty({ type: [String], enum: ADVERSE_FACTS })
  adverse: AdverseFact[];
  @ApiProperty({ type: Number, description: 'The sum of its links’ weights, at most 1' })
  score: number;
  @ApiProperty({ type: Boolean, description: 'Whether it is a reason to look at' })
  flags: boolean;
  @ApiProperty({ type: [VettingLink] })
  links: VettingLink[];
}

export class VettingAnswer extends VettingRow {
  @ApiProperty({ type: Number, description: 'Score from which on a resemblance is looked at by a person' })
  threshold: number;
  @ApiProperty({ type: Number, description: 'Version of the setting that says so' })
  settingVersion: number;
  @ApiProperty({ type: [VettingHit] })
  hits: VettingHit[];
  @ApiProperty({ type: String, nullable: true, description: 'What the agency says to it' })
  reply: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  repliedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  reasons: string | null;
  @ApiProperty({ type: String, nullable: true })
  concludedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  concludedAt: string | null;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class OwnVettingRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'date-time' })
  runAt: string;
  @ApiProperty({ type: String, enum: VETTING_STATUSES })
  status: VettingStatus;
  @ApiProperty({ type: Boolean, description: 'Whether the agency has said something to it' })
  replied: boolean;
  @ApiProperty({ type: Number })
  version: number;
}

export class OwnVettingLink {
  @ApiProperty({ type: String, enum: ELEMENTS })
  element: string;
  @ApiProperty({ type: String, description: 'The agency’s own value; empty for accounts' })
  ours: string;
}

export class OwnVettingAnswer extends OwnVettingRow {
  @ApiProperty({ type: [OwnVettingLink], description: 'The agency’s own values that somebody else has as well' })
  links: OwnVettingLink[];
  @ApiProperty({ type: String, nullable: true })
  reply: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  repliedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was concluded so' })
  reasons: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  concludedAt: string | null;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}
