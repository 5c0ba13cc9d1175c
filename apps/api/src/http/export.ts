import { Refusal } from '@amparo/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvParts } from './csv.js';
import { ApiQuestion } from './list.responses.js';
import { xlsxStream } from './xlsx.js';

type Cell = string | number | boolean | null | readonly string[];
const textOf = (value: Cell | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? value.join(' | ') : String(value);

async function* cellsOf<Row extends object>(columns: readonly (keyof Row & string)[], batches: AsyncIterable<Row[]>) {
  for await (const rows of batches) yield rows.map((row) => columns.map((name) => textOf(row[name] as Cell)));
}

const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: (header: readonly string[], cells: AsyncIterable<readonly (readonly string[])[]>) =>
      Readable.from(csvParts(header, cells)),
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxStream },
} as const;
type Format = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as Format[];

function formatOf(asked: string): Format {
  const format = NAMES.find((name) => name === asked);
  if (format) return format;
  const params = { field: 'format', choices: NAMES.join(', ') };
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/format', code: 'field.isIn', params }]);
}

/**
 * A whole list as a file, at the reader's speed and in memory that does not grow with it. What goes wrong before the first row is
 * refused as anywhere else; after it the connection is cut, so that nobody takes a part for the whole.
 */
export async function sendFile<Row extends object>(
  response: Response,
  file: { readonly name: string; readonly format: string },
  columns: readonly (keyof Row & string)[],
  batches: AsyncGenerator<Row[]>,
): Promise<void> {
  const format = formatOf(file.format);
  const first = await batches.next();
  async function* all(): AsyncGenerator<Row[]> {
    if (first.done) return;
    yield first.value;
    yield* batches;
  }
  const { type, write } = FORMATS[format];
  response.setHeader('Cache-Control', 'no-store');
  response.attachment(`${file.name}.${format}`);
  response.setHeader('Content-Type', type);
  try {
    await pipeline(write(columns, cellsOf(columns, all())), response);
  } catch (error) {
    // Who asked has left: there is nobody to tell. Any other error, the database's among them, is a fault.
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  } finally {
    // Of a file that was never begun nobody else closes the question.
    await batches.return(undefined);
  }
}

/** Documents a route that answers a list as a file: what it can be asked, and in which formats. */
export const ApiFile = (filters: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiQuestion(filters),
    ApiParam({ name: 'format', enum: NAMES }),
    ApiProduces(...NAMES.map((name) => FORMATS[name].type)),
    ApiOkResponse({
      description: 'Every row of the list, under a header',
      schema: { type: 'string', format: 'binary' },
    }),
  );
