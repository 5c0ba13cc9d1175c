import { FEE_CAPS, type FeeCapKind } from '@amparo/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsUrl, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Day, OptionalDay, Text } from '../http/fields.js';
import { type MoneyAnswer, OptionalMoney } from '../http/money.js';

export class NewFeeCap {
  @ApiProperty({ type: String, enum: FEE_CAPS })
  @IsIn([...FEE_CAPS])
  kind: FeeCapKind;

  @OptionalMoney('Of an amount')
  money?: MoneyAnswer;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 366, description: 'Of days or months of the wage' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  count?: number;
}

/** What the law says from a day on. */
export class ReplaceFeeRule {
  @ApiProperty({ type: NewFeeCap })
  @IsObject()
  @ValidateNested()
  @Type(() => NewFeeCap)
  cap: NewFeeCap;

  @Text(2, 300, 'The law, as it is cited')
  law: string;

  @Text(1, 100, 'Article or section of it')
  article: string;

  @ApiPropertyOptional({ type: String, maxLength: 500 })
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  url?: string;

  @Day('First day; a rule of the same scope ends the day before')
  from: string;

  @OptionalDay('Last day (inclusive), where the law names one')
  to?: string;
}

export class AdoptFeeRule extends ReplaceFeeRule {
  @ApiPropertyOptional({ type: String, description: 'ISO 3166 code of the destination; none: any' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @ApiPropertyOptional({ type: String, description: 'Class of licence; none: any' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  class?: string;

  @ApiPropertyOptional({ type: String, description: 'ISCO-08 code, or the beginning of one; none: any' })
  @IsOptional()
  @Matches(/^\d{1,4}$/)
  occupation?: string;
}
