import { isLegalDay, Refusal } from '@amparo/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

/** The two times of every answer about the past: the day it is about, and the day on which the register would have said so. */
export interface AskedDay {
  readonly on?: string | undefined;
  readonly knownOn?: string | undefined;
}

export const ApiAskedDay = (on: string): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'on', required: false, schema: { type: 'string', format: 'date' }, description: on }),
    ApiQuery({
      name: 'knownOn',
      required: false,
      schema: { type: 'string', format: 'date' },
      description: 'As the register knew it at the end of this day',
    }),
  );

export function refuseWrongDay(day: AskedDay): void {
  const errors = (['on', 'knownOn'] as const)
    .filter((name) => day[name] !== undefined && !isLegalDay(day[name] ?? ''))
    .map((name) => ({ pointer: `/${name}`, code: 'field.isLegalDay', params: { field: name } }));
  if (errors.length > 0) throw new Refusal('request.invalid', 'invalid', {}, errors);
}
