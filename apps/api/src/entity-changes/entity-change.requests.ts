import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { Day, Text } from '../http/fields.js';

export class ProposeEntityChange {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  agencyId: string;

  @Text(1, 80, 'The new company registration number')
  value: string;

  @Day('First day of the new legal entity')
  on: string;

  @Text(3, 500, 'Legal ground of the voiding')
  ground: string;

  @Text(10, 4000, 'Reasons, as the holder reads them')
  reasons: string;

  @Text(10, 1000, 'How the holder can have it reviewed')
  reviewRight: string;
}

export class DismissEntityChange {
  @Text(10, 2000, 'Why nothing changed')
  reasons: string;
}
