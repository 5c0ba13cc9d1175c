import { ApiProperty } from '@nestjs/swagger';
import { SourceAnswer } from './agency.responses.js';

export class RegisterAnswer {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  role: string;
  @ApiProperty({ type: String })
  country: string;
  @ApiProperty({ type: Object })
  names: Record<string, string>;
  @ApiProperty({ type: String })
  timeZone: string;
  @ApiProperty({ type: SourceAnswer, nullable: true })
  source: SourceAnswer | null;
}

export class OfficeAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String, format: 'uuid' })
  authorityId: string;
  @ApiProperty({ type: String })
  authorityName: string;
}

export class AuthorityAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  code: string;
}
