import { ACCREDITATION_STATUSES, PRINCIPAL_STATUSES } from '@amparo/registry';
import { ApiProperty } from '@nestjs/swagger';
import type { Column } from '../http/export.js';
import { RegistryActAnswer } from '../http/act.responses.js';

export class PrincipalRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  country: string;
  @ApiProperty({ type: String, nullable: true })
  registrationNumber: string | null;
  @ApiProperty({ type: String, enum: PRINCIPAL_STATUSES })
  status: string;
  @ApiProperty({ type: String, format: 'date-time' })
  statusSince: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of the accreditation in force, or the last',
  })
  from: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to: string | null;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class AccreditationAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String, enum: ACCREDITATION_STATUSES })
  status: string;
  @ApiProperty({ type: String, format: 'date' })
  from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to: string | null;
  @ApiProperty({ type: String, nullable: true })
  proposedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty({ type: String })
  reasons: string;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class PrincipalAnswer extends PrincipalRow {
  @ApiProperty({ type: [String] })
  otherNames: string[];
  @ApiProperty({ type: [AccreditationAnswer] })
  accreditations: AccreditationAnswer[];
  @ApiProperty({ type: [RegistryActAnswer] })
  history: RegistryActAnswer[];
}

export const PRINCIPAL_COLUMNS: readonly Column<PrincipalRow>[] = [
  'number',
  'name',
  'country',
  'registrationNumber',
  'status',
  'statusSince',
  'from',
  'to',
  'id',
];
