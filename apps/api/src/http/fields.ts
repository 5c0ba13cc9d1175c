import { isLegalDay } from '@amparo/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, ValidateBy, type ValidationOptions } from 'class-validator';

/** A real calendar day, `YYYY-MM-DD`. */
export const IsLegalDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isLegalDay',
      validator: {
        validate: (value) => typeof value === 'string' && isLegalDay(value),
        defaultMessage: () => 'not a day',
      },
    },
    options,
  );

/** A required text of a request, with its limits in the documentation as well. */
export const Text = (min: number, max: number, description = ''): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, minLength: min, maxLength: max, description }),
    IsString(),
    Length(min, max),
  );

export const OptionalText = (max: number, description = ''): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, maxLength: max, description }),
    IsOptional(),
    IsString(),
    Length(1, max),
  );

export const Day = (description = ''): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: String, format: 'date', description }), IsLegalDay());

export const OptionalDay = (description = ''): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, format: 'date', description }), IsOptional(), IsLegalDay());
