import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { Day, Text } from '../http/fields.js';
import { type MoneyAnswer, MoneyField } from '../http/money.js';

export class RecordBond {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  agencyId: string;

  @MoneyField('Amount pledged')
  pledged: MoneyAnswer;

  @Text(2, 200, 'A bank, an insurer, or the agency itself')
  guarantor: string;

  @Text(1, 80, 'The guarantor’s own reference')
  reference: string;

  @Day('First day of cover')
  from: string;

  @Day('Last day (inclusive)')
  to: string;
}

export class MoveBond {
  @ApiProperty({ type: String, description: 'Integer minor units of the bond’s currency' })
  @Matches(/^[1-9]\d{0,14}$/)
  amount: string;

  @Text(3, 1000)
  reason: string;

  @Day('The day of it')
  on: string;
}
