import { FEE_CAPS } from '@amparo/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { MoneyAnswer } from '../http/money.js';

export class FeeCapAnswer {
  @ApiProperty({ type: String, enum: FEE_CAPS })
  kind: string;
  @ApiProperty({ type: MoneyAnswer, nullable: true })
  money: MoneyAnswer | null;
  @ApiProperty({ type: Number, nullable: true })
  count: number | null;
}

export class FeeRuleAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, description: 'Where the corridor begins' })
  origin: string;
  @ApiProperty({ type: String, nullable: true, description: 'Where it ends; null: anywhere' })
  country: string | null;
  @ApiProperty({ type: String, nullable: true })
  class: string | null;
  @ApiProperty({ type: String, nullable: true })
  occupation: string | null;
  @ApiProperty({ type: FeeCapAnswer })
  cap: FeeCapAnswer;
  @ApiProperty({ type: String })
  law: string;
  @ApiProperty({ type: String })
  article: string;
  @ApiProperty({ type: String, nullable: true })
  url: string | null;
  @ApiProperty({ type: String, format: 'date' })
  from: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day, also where a later rule ends it',
  })
  to: string | null;
  @ApiProperty({ type: Boolean, description: 'In force today' })
  current: boolean;
  @ApiProperty({ type: String, nullable: true })
  recordedBy: string | null;
  @ApiProperty({ type: Number, description: 'How many rules this scope has had' })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}
