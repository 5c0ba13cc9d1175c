import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { Text } from '../http/fields.js';

export class ProposeAgencyMerge {
  @ApiProperty({ type: String, format: 'uuid', description: 'The record that goes on' })
  @IsUUID()
  keptId: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'The record that leads to it from then on' })
  @IsUUID()
  mergedId: string;

  @Text(10, 4000, 'Why both are one agency')
  reasons: string;
}

export class MergeReasons {
  @Text(10, 2000, 'Why')
  reasons: string;
}
