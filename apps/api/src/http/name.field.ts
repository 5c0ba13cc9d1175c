import { nameFault } from '@amparo/registry';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, ValidateBy, type ValidationOptions } from 'class-validator';

const holdsName = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isName',
      validator: {
        validate: (value) => typeof value === 'string' && nameFault(value) === null,
        defaultMessage: () => 'not a name',
      },
    },
    options,
  );

/** A name as people are shown it: any script, nothing hidden in it. */
export const IsName = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: String, minLength: 1, maxLength: 200 }), IsString(), holdsName());

/** The same of each entry of a list. */
export const AreNames = (): PropertyDecorator => holdsName({ each: true });
