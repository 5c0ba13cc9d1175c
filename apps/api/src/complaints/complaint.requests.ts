import { CLOSURE_CODES, type ClosureCode, JURISDICTIONS, LICENSED, type Triage } from '@amparo/complaints';
import { INSPECTION_TYPES, type InspectionType } from '@amparo/inspections';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { OptionalDay, Text } from '../http/fields.js';
import { MOST_BYTES, OptionalSealed, Sealed } from './sealed.fields.js';

export class TriageComplaint {
  @ApiProperty({ type: Boolean })
  @IsBoolean()
  inDanger: boolean;

  @ApiProperty({ type: String, enum: JURISDICTIONS })
  @IsIn([...JURISDICTIONS])
  jurisdiction: Triage['jurisdiction'];

  @ApiProperty({ type: String, enum: LICENSED })
  @IsIn([...LICENSED])
  licensed: Triage['licensed'];

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'The agency, where the office knows whom it is about',
  })
  @IsOptional()
  @IsUUID()
  agencyId?: string;
}

export class AssignComplaint {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  officerId: string;
}

export class SealedMessage {
  /** Sealed to the team's key and to the receipt's. */
  @Sealed(MOST_BYTES.message)
  sealed: string;
}

export class CloseComplaint {
  @ApiProperty({ type: String, enum: CLOSURE_CODES })
  @IsIn([...CLOSURE_CODES])
  code: ClosureCode;

  @OptionalSealed(MOST_BYTES.message)
  sealed?: string;
}

export class ReopenComplaint {
  @Text(10, 2000, 'For the file, not for the complainant')
  reasons: string;
}

export class OrderInspection {
  @ApiProperty({ type: String, enum: INSPECTION_TYPES })
  @IsIn([...INSPECTION_TYPES])
  type: InspectionType;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Office that inspects; none: the case’s own' })
  @IsOptional()
  @IsUUID()
  officeId?: string;

  @OptionalDay('Not before this day')
  notBefore?: string;

  @Text(10, 2000, 'Shown to no inspector')
  reasons: string;
}
