import { ENTITY_CHANGE_STATUSES, type EntityChangeStatus } from '@amparo/licensing';
import { ApiProperty } from '@nestjs/swagger';

export class EndedLicenceAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
}

export class EntityChangeAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String, description: 'Company registration number until then' })
  before: string;
  @ApiProperty({ type: String, description: 'Company registration number from then on' })
  value: string;
  @ApiProperty({ type: String, format: 'date', description: 'First day of the new legal entity' })
  on: string;
  @ApiProperty({ type: String })
  ground: string;
  @ApiProperty({ type: String })
  reasons: string;
  @ApiProperty({ type: String })
  reviewRight: string;
  @ApiProperty({ type: String, enum: ENTITY_CHANGE_STATUSES })
  status: EntityChangeStatus;
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
  @ApiProperty({ type: [EndedLicenceAnswer], description: 'Licences that it voided' })
  licences: EndedLicenceAnswer[];
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String], description: 'Verbs that the caller may use now' })
  allowedActions: string[];
}

/** What a file of the list holds. */
export const ENTITY_CHANGE_COLUMNS = [
  'agencyName',
  'before',
  'value',
  'on',
  'status',
  'proposedBy',
  'proposedAt',
  'decidedBy',
  'decidedAt',
  'id',
] as const;
