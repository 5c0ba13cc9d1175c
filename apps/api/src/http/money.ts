import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';

/** Money in a request and in an answer. */
export class MoneyAnswer {
  @ApiProperty({ type: String, description: 'Integer minor units' })
  @Matches(/^\d{1,15}$/)
  amount: string;

  @ApiProperty({ type: String, description: 'ISO 4217 code' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}

const isMoney = [IsObject(), ValidateNested(), Type(() => MoneyAnswer)];

export const MoneyField = (description = ''): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: MoneyAnswer, description }), ...isMoney);

export const OptionalMoney = (description = ''): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: MoneyAnswer, description }), IsOptional(), ...isMoney);
