import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvParts } from './csv.js';

type Cell = string | number | boolean | null | readonly string[];
const textOf = (value: Cell | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? value.join(' | ') : String(value);

async function* cellsOf<Row extends object>(columns: readonly (keyof Row & string)[], batches: AsyncIterable<Row[]>) {
  for await (const rows of batches) yield rows.map((row) => columns.map((name) => textOf(row[name] as Cell)));
}

/**
 * A whole list as a CSV file, at the reader's speed and in memory that does not grow with it. What goes wrong before the first row is
 * refused as anywhere else; after it the connection is cut, so that nobody takes a part for the whole.
 */
export async function sendCsv<Row extends object>(
  response: Response,
  name: string,
  columns: readonly (keyof Row & string)[],
  batches: AsyncGenerator<Row[]>,
): Promise<void> {
  const first = await batches.next();
  async function* all(): AsyncGenerator<Row[]> {
    if (first.done) return;
    yield first.value;
    yield* batches;
  }
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.attachment(name);
  try {
    await pipeline(Readable.from(csvParts(columns, cellsOf(columns, all()))), response);
  } catch (error) {
    // Who asked has left: there is nobody to tell. Any other error, the database's among them, is a fault.
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  } finally {
    // Of a file that was never begun nobody else closes the question.
    await batches.return(undefined);
  }
}

/** Documents a route that answers a CSV file. */
export const ApiCsv = (): MethodDecorator =>
  applyDecorators(
    ApiProduces('text/csv'),
    ApiOkResponse({ description: 'Every row of the list, with a header', schema: { type: 'string' } }),
  );
