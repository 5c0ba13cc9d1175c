import { ANSWERS, INSPECTION_STATUSES, INSPECTION_TYPES, OUTCOMES } from '@amparo/inspections';
import { ApiProperty } from '@nestjs/swagger';
import type { Column } from '../http/export.js';
import { CorrectiveActionOfInspection } from './corrective-action.responses.js';

export class InspectionRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, enum: INSPECTION_TYPES })
  type: (typeof INSPECTION_TYPES)[number];
  @ApiProperty({ type: String, enum: INSPECTION_STATUSES })
  status: (typeof INSPECTION_STATUSES)[number];
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agencyId: string | null;
  @ApiProperty({ type: String, description: 'The agency’s legal name, or in words who is inspected' })
  subject: string;
  @ApiProperty({ type: String })
  officeName: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  inspectorId: string | null;
  @ApiProperty({ type: String, nullable: true })
  inspectorName: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  scheduledOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'By when the next act is due' })
  dueOn: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'As handed in' })
  points: number | null;
  @ApiProperty({ type: String, enum: OUTCOMES, nullable: true })
  outcome: (typeof OUTCOMES)[number] | null;
  @ApiProperty({ type: Number })
  version: number;
}

export class AnswerAnswer {
  @ApiProperty({ type: String })
  item: string;
  @ApiProperty({ type: String, enum: ANSWERS, nullable: true })
  answer: (typeof ANSWERS)[number] | null;
  @ApiProperty({ type: String })
  note: string;
  @ApiProperty({ type: Number, description: 'How often this item was recorded' })
  revision: number;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;
}

export class PhotoAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: Number })
  ordinal: number;
  @ApiProperty({ type: String, nullable: true })
  item: string | null;
  @ApiProperty({ type: String })
  caption: string;
  @ApiProperty({ type: Number })
  width: number;
  @ApiProperty({ type: Number })
  height: number;
  @ApiProperty({ type: String, description: 'SHA-256 of the original' })
  sha256: string;
  @ApiProperty({ type: Number, description: 'Size of the original' })
  sizeBytes: number;
  @ApiProperty({ type: String })
  uploadedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  uploadedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Taken back: no longer shown' })
  removedAt: string | null;
}

export class CommentAnswer {
  @ApiProperty({ type: String })
  text: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who gave it, where an inspector wrote it down' })
  givenBy: string | null;
  @ApiProperty({ type: String, enum: ['agency', 'inspector'] })
  recordedRole: 'agency' | 'inspector';
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;
}

export class FindingAnswer {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'None before another person passed the report',
  })
  id: string | null;
  @ApiProperty({ type: String })
  item: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: Boolean })
  critical: boolean;
  @ApiProperty({ type: Number })
  points: number;
  @ApiProperty({ type: String })
  note: string;
  @ApiProperty({ type: [String], description: 'Violation codes it may stand for' })
  violations: readonly string[];
}

export class ScoreAnswer {
  @ApiProperty({ type: Number })
  points: number;
  @ApiProperty({ type: String, enum: OUTCOMES })
  outcome: (typeof OUTCOMES)[number];
  @ApiProperty({ type: Number })
  answered: number;
  @ApiProperty({ type: Number })
  items: number;
}

export class EventAnswer {
  @ApiProperty({ type: String })
  verb: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  @ApiProperty({ type: String, nullable: true })
  reasons: string | null;
}

export class InspectionAnswer extends InspectionRow {
  @ApiProperty({ type: Number })
  checklistVersion: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  notBefore: string | null;
  @ApiProperty({ type: String, nullable: true })
  instructions: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  commentBy: string | null;
  @ApiProperty({ type: [AnswerAnswer] })
  answers: AnswerAnswer[];
  @ApiProperty({ type: ScoreAnswer, description: 'As the answers stand' })
  score: ScoreAnswer;
  @ApiProperty({ type: [PhotoAnswer] })
  photos: PhotoAnswer[];
  @ApiProperty({ type: Boolean, description: 'Whether you may have the photos’ originals, as evidence' })
  mayReadOriginals: boolean;
  @ApiProperty({ type: [FindingAnswer] })
  findings: FindingAnswer[];
  @ApiProperty({ type: [CommentAnswer] })
  comments: CommentAnswer[];
  @ApiProperty({ type: [CorrectiveActionOfInspection] })
  correctiveActions: CorrectiveActionOfInspection[];
  @ApiProperty({ type: [EventAnswer] })
  history: EventAnswer[];
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

/** What the inspected agency sees of a report: what was found, never how it came about. */
export class OwnInspectionAnswer extends InspectionRow {
  @ApiProperty({ type: Number })
  checklistVersion: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  commentBy: string | null;
  @ApiProperty({ type: [FindingAnswer] })
  findings: FindingAnswer[];
  @ApiProperty({ type: [CommentAnswer] })
  comments: CommentAnswer[];
  @ApiProperty({ type: [CorrectiveActionOfInspection] })
  correctiveActions: CorrectiveActionOfInspection[];
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class InspectorAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String, nullable: true })
  officeName: string | null;
}

export class InspectorsAnswer {
  @ApiProperty({ type: [InspectorAnswer] })
  data: InspectorAnswer[];
}

export const INSPECTION_COLUMNS: readonly Column<InspectionRow>[] = [
  'number',
  'type',
  'status',
  'subject',
  'officeName',
  'inspectorName',
  'scheduledOn',
  'dueOn',
  'points',
  'outcome',
  'agencyId',
  'id',
];
