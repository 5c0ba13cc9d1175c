import { ApiProperty } from '@nestjs/swagger';
import { SourceAnswer } from './agency.responses.js';

export class ListingReasonAnswer {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  text: string;
}

export class ListingAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: String })
  list: string;
  @ApiProperty({ type: String })
  subjectKind: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: Boolean, description: 'The publisher’s file ends the name before the name ends' })
  nameCut: boolean;
  @ApiProperty({ type: [String] })
  otherNames: string[];
  @ApiProperty({ type: String, nullable: true })
  country: string | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: String })
  measure: string;
  @ApiProperty({ type: [ListingReasonAnswer] })
  reasons: ListingReasonAnswer[];
  @ApiProperty({ type: String })
  from: string;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What else the list says, verbatim' })
  remark: string | null;
  @ApiProperty({ type: String, nullable: true })
  withdrawnAt: string | null;
  @ApiProperty({ type: SourceAnswer, nullable: true, description: 'null: the home register’s own' })
  source: SourceAnswer | null;
  @ApiProperty({ type: String, nullable: true, description: 'Home register: number of the sanction' })
  sanction: string | null;
  @ApiProperty({ type: Number })
  version: number;
}
