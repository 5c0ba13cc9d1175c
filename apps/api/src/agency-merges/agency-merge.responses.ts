import { AGENCY_MERGE_STATUSES, type AgencyMergeStatus } from '@amparo/licensing';
import { ApiProperty } from '@nestjs/swagger';

export class AgencyMergeAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid', description: 'The record that goes on' })
  keptId: string;
  @ApiProperty({ type: String })
  keptNumber: string;
  @ApiProperty({ type: String })
  keptName: string;
  @ApiProperty({ type: String, format: 'uuid', description: 'The record that leads to it' })
  mergedId: string;
  @ApiProperty({ type: String })
  mergedNumber: string;
  @ApiProperty({ type: String })
  mergedName: string;
  @ApiProperty({ type: String, description: 'Why both are one agency' })
  reasons: string;
  @ApiProperty({ type: String, enum: AGENCY_MERGE_STATUSES })
  status: AgencyMergeStatus;
  @ApiProperty({ type: String })
  proposedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: string;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was dismissed' })
  decidedReasons: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why they should be two again' })
  undoReasons: string | null;
  @ApiProperty({ type: String, nullable: true })
  undoProposedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoProposedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  undoDecidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoDecidedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why they were kept together' })
  undoDecidedReasons: string | null;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String], description: 'Verbs that the caller may use now' })
  allowedActions: string[];
}

/** What a file of the list holds. */
export const AGENCY_MERGE_COLUMNS = [
  'keptNumber',
  'keptName',
  'mergedNumber',
  'mergedName',
  'status',
  'proposedBy',
  'proposedAt',
  'decidedBy',
  'decidedAt',
  'undoDecidedBy',
  'undoDecidedAt',
  'id',
] as const;
