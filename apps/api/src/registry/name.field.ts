import { nameFault } from '@amparo/registry';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, ValidateBy } from 'class-validator';

/** A name as people are shown it: any script, nothing hidden in it. */
export const IsName = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: 200 }),
    IsString(),
    ValidateBy({
      name: 'isName',
      validator: {
        validate: (value) => typeof value === 'string' && nameFault(value) === null,
        defaultMessage: () => 'not a name',
      },
    }),
  );
