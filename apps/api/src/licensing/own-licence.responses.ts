import { ApiProperty } from '@nestjs/swagger';

export class OwnLicenceRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  class: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;
  @ApiProperty({ type: Number })
  version: number;
}

export class OwnDecision {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  kind: string;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;
}

export class OwnLicenceAnswer extends OwnLicenceRow {
  @ApiProperty({ type: [String], description: 'Those in force' })
  conditions: string[];
  @ApiProperty({ type: [OwnDecision], description: 'Of each there is a letter' })
  decisions: OwnDecision[];
}
