import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import { Day, Text } from '../http/fields.js';

export class AdoptSetting {
  @Day('First day on which it holds')
  effectiveFrom: string;

  @ApiProperty({ type: Object, description: 'Rows, or fields, by the kind of setting' })
  @IsDefined()
  value: unknown;

  @Text(10, 2000, 'Why')
  reasons: string;
}
