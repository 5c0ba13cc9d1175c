import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';

/** A verb on a versioned record: answers 200 with the record again, needs `If-Match`, takes `Idempotency-Key`. */
export const ApiVerb = (answer: Type<unknown>): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    ApiHeader({ name: 'If-Match', required: true, description: 'The version seen: "3"' }),
    ApiHeader({ name: 'Idempotency-Key', required: false }),
    ApiOkResponse({ type: answer }),
  );

/** Verbs of the domain as addresses write them. */
export const asActions = (verbs: readonly string[]): string[] => verbs.map((verb) => verb.replaceAll('_', '-'));
