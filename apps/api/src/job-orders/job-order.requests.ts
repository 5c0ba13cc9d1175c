import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { Day, Text } from '../http/fields.js';
import { type MoneyAnswer, MoneyField, OptionalMoney } from '../http/money.js';

/** What an agency asks for itself. */
export class OwnJobOrder {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  principalId: string;

  @ApiProperty({ type: String, description: 'ISCO-08 code, four digits' })
  @Matches(/^\d{4}$/)
  occupation: string;

  @Text(2, 200, 'The job as the demand letter calls it')
  title: string;

  @ApiProperty({ type: String, description: 'ISO 3166 code of the country of work' })
  @Matches(/^[A-Z]{2}$/)
  country: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  vacancies: number;

  @MoneyField('A month')
  wage: MoneyAnswer;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 120 })
  @IsInt()
  @Min(1)
  @Max(120)
  contractMonths: number;

  @OptionalMoney('The most that a worker may be asked to pay; none: nothing')
  fee?: MoneyAnswer;

  @Day('First day of recruiting')
  from: string;

  @Day('Last day (inclusive)')
  to: string;
}

export class ProposeJobOrder extends OwnJobOrder {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  agencyId: string;
}

export class DecideJobOrder {
  @Text(10, 5000)
  reasons: string;
}

export class RecordFill {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Workers placed since the last record' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  placed: number;
}
