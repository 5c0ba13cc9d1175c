import { RETURN_STATUSES } from '@amparo/registry';
import { ApiProperty } from '@nestjs/swagger';
import type { Column } from '../http/export.js';
import { RegistryActAnswer } from '../http/act.responses.js';

export class ReturnRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String, description: 'The quarter, 2026-Q1' })
  period: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  @ApiProperty({ type: String, enum: RETURN_STATUSES })
  status: string;
  @ApiProperty({ type: Number, nullable: true })
  placements: number | null;
  @ApiProperty({ type: Number, nullable: true })
  terminations: number | null;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class ReturnAnswer extends ReturnRow {
  @ApiProperty({ type: String, format: 'date' })
  from: string;
  @ApiProperty({ type: String, format: 'date' })
  to: string;
  @ApiProperty({ type: String, nullable: true })
  conditionNotes: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  filedAt: string | null;
  @ApiProperty({ type: [RegistryActAnswer] })
  history: RegistryActAnswer[];
}

export const RETURN_COLUMNS: readonly Column<ReturnRow>[] = [
  'agencyName',
  'period',
  'dueOn',
  'status',
  'placements',
  'terminations',
  'agencyId',
  'id',
];
