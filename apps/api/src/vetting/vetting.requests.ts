import { VETTING_CONCLUSIONS, type VettingConclusion } from '@amparo/screening';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { Text } from '../http/fields.js';

export class VetAgency {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  agencyId: string;
}

export class ConcludeVetting {
  @ApiProperty({ type: String, enum: VETTING_CONCLUSIONS })
  @IsIn([...VETTING_CONCLUSIONS])
  conclusion: VettingConclusion;

  @Text(10, 4000, 'Why: what was compared, and what the applicant said to it')
  reasons: string;
}

export class ReplyToVetting {
  @Text(3, 4000, 'What the agency says to what was found')
  words: string;
}
