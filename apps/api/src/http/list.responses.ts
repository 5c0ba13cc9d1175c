import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiQuery } from '@nestjs/swagger';

export const LIST = 'amparo:list';

const classes = new Map<Type<unknown>, Type<unknown>>();

/** The list form of a row's class, made once each so that the documentation names it. */
function listOf(row: Type<unknown>): Type<unknown> {
  const known = classes.get(row);
  if (known) return known;
  class ListAnswer {
    @ApiProperty({ type: [row] })
    data: unknown[];
    @ApiProperty({ type: Number })
    total: number;
    @ApiProperty({ type: String, enum: ['exact', 'estimated'] })
    totalIs: string;
    @ApiProperty({ type: String, nullable: true, description: 'Cursor of the rows after these' })
    next: string | null;
  }
  Object.defineProperty(ListAnswer, 'name', { value: `${row.name}List` });
  classes.set(row, ListAnswer);
  return ListAnswer;
}

/** Documents what says which rows, and in what order. */
export const ApiQuestion = (filters: readonly string[] = []): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'sort', required: false, schema: { type: 'string' }, description: 'field,-field' }),
    ApiQuery({ name: 'q', required: false, schema: { type: 'string', maxLength: 200 } }),
    ApiQuery({
      name: 'filter',
      required: false,
      style: 'deepObject',
      explode: true,
      schema: { type: 'object', properties: Object.fromEntries(filters.map((name) => [name, { type: 'string' }])) },
    }),
  );

/** Says that a route answers a list, and documents its parameters and its answer. */
export const ApiList = (row: Type<unknown>, filters: readonly string[] = []): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'page', required: false, schema: { type: 'integer', minimum: 1 } }),
    ApiQuery({ name: 'perPage', required: false, schema: { type: 'integer', minimum: 1, maximum: 100 } }),
    ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } }),
    ApiQuestion(filters),
    ApiOkResponse({ type: listOf(row) }),
    SetMetadata(LIST, true),
  );
