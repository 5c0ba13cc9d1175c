import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { OptionalText, Text } from '../http/fields.js';

export class FileReturn {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Workers placed in the period' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  placements: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Contracts that ended early in the period' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  terminations: number;

  @OptionalText(5000, 'How the workers fare')
  conditionNotes?: string;
}

export class AcceptReturn {
  @OptionalText(2000)
  reasons?: string;
}

export class SendBackReturn {
  @Text(10, 2000, 'What has to be put right')
  reasons: string;
}
