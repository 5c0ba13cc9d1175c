import { type FieldError, Refusal, type RefusalParams } from '@amparo/kernel';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

const token = (property: string): string => property.replaceAll('~', '~0').replaceAll('/', '~1');

/** Each broken rule of each field, as an RFC 6901 pointer and a code `field.<rule>`. */
function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${token(error.property)}`;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({
      pointer,
      code: `field.${rule}`,
      params: { field: error.property, ...paramsOf(error, rule) },
    }));
    return [...own, ...fieldErrors(error.children ?? [], pointer)];
  });
}

/** Limits that the words of a rule may name. */
function paramsOf(error: ValidationError, rule: string): RefusalParams {
  const said = error.constraints?.[rule] ?? '';
  const limit = /(-?\d+)(?!.*\d)/.exec(said)?.[1];
  const choices = rule === 'isIn' || rule === 'isEnum' ? (said.split('following values: ')[1] ?? '') : '';
  return { limit: limit ?? '', choices };
}

export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new Refusal('request.invalid', 'invalid', {}, fieldErrors(errors)),
  });
