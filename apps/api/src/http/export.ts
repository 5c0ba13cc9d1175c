import { Refusal } from '@amparo/kernel';
import { applyDecorators, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Allow } from '../access/allow.js';
import { readersOf, type Resource } from '../access/resources.js';
import type { WholeList } from '../database/copy.js';
import type { RawQuery } from '../database/list.js';
import { csvLines, csvStream } from './csv.js';
import { ApiQuestion } from './list.responses.js';
import { xlsxLines, xlsxStream } from './xlsx.js';

type Cell = string | number | boolean | null | readonly string[];
/** A field of the row, or a name and what stands under it. */
export type Column<Row> = (keyof Row & string) | readonly [name: string, of: (row: Row) => Cell];
/** Every row of a list, in batches, or a list whose lines PostgreSQL writes itself. */
type EveryRow<Row> = AsyncGenerator<Row[]> | WholeList;

const textOf = (value: Cell | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? value.join(' | ') : String(value);

const nameOf = <Row>(column: Column<Row>): string => (typeof column === 'string' ? column : column[0]);

async function* cellsOf<Row extends object>(columns: readonly Column<Row>[], batches: AsyncIterable<Row[]>) {
  const cells = columns.map((column) => (typeof column === 'string' ? (row: Row) => row[column] as Cell : column[1]));
  for await (const rows of batches) yield rows.map((row) => cells.map((cell) => textOf(cell(row))));
}

const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    lines: csvLines,
    write: csvStream,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    lines: xlsxLines,
    write: xlsxStream,
  },
} as const;
type Format = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as Format[];

function formatOf(asked: string): Format {
  const format = NAMES.find((name) => name === asked);
  if (format) return format;
  const params = { field: 'format', choices: NAMES.join(', ') };
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/format', code: 'field.isIn', params }]);
}

/** A reader who takes nothing for so long, in milliseconds, has left; no connection of the database waits for longer. */
const PATIENCE = 60_000;

/**
 * A whole list as a file, at the reader's speed and in memory that does not grow with it. What goes wrong before the first row is
 * refused as anywhere else; after it the connection is cut, so that nobody takes a part for the whole.
 */
export async function sendFile<Row extends object>(
  response: Response,
  file: { readonly name: string; readonly format: string },
  columns: readonly Column<Row>[],
  list: EveryRow<Row>,
): Promise<void> {
  const format = formatOf(file.format);
  const header = columns.map(nameOf);
  const { lines, write } = FORMATS[format];
  const named = { ...file, format };
  if ('lines' in list) return sendParts(response, named, list.lines(format, header), (parts) => write(header, parts));
  return sendParts(response, named, list, (batches) => write(header, lines(cellsOf(columns, batches))));
}

async function sendParts<Part>(
  response: Response,
  file: { readonly name: string; readonly format: Format },
  parts: AsyncGenerator<Part>,
  write: (all: AsyncIterable<Part>) => AsyncIterable<Uint8Array>,
): Promise<void> {
  const first = await parts.next();
  async function* all(): AsyncGenerator<Part> {
    if (first.done) return;
    yield first.value;
    yield* parts;
  }
  response.setHeader('Cache-Control', 'no-store');
  response.attachment(`${file.name}.${file.format}`);
  response.setHeader('Content-Type', FORMATS[file.format].type);
  response.setTimeout(PATIENCE, () => response.destroy());
  try {
    await pipeline(Readable.from(write(all()), { objectMode: false }), response);
  } catch (error) {
    // Who asked has left: there is nobody to tell. Any other error, the database's among them, is a fault.
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  } finally {
    // Of a file that was never begun nobody else closes the question.
    await parts.return(undefined);
  }
}

/** Documents a route that answers a list as a file. */
export const ApiExport = (filters: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiQuestion(filters),
    ApiParam({ name: 'format', enum: NAMES }),
    ApiProduces(...NAMES.map((format) => FORMATS[format].type)),
    ApiOkResponse({
      description: 'Every row of the list, under a header',
      schema: { type: 'string', format: 'binary' },
    }),
  );

interface ExportedList<Row> {
  readonly audit: string;
  /** As the list has them. */
  readonly filters: readonly string[];
  readonly columns: readonly Column<Row>[];
  /** Where the controller's own address is not the list's. */
  readonly at?: string;
  readonly hidesQuery?: true;
}

type AllOf<Row> = (query: RawQuery) => EveryRow<Row>;
type Send = (this: object, query: RawQuery, format: string, response: Response) => Promise<void>;

/**
 * Makes of a method that gives every row of a list, in batches, the route that answers them as a file, beside the list's own address: open
 * to the readers of the list, asked with its filters, search and order, and audited under its own name.
 */
export const Exported =
  <Row extends object>(resource: Resource, { audit, filters, columns, at, hidesQuery }: ExportedList<Row>) =>
  <All extends AllOf<Row>>(controller: object, method: string, descriptor: TypedPropertyDescriptor<All>): void => {
    const rows = descriptor.value;
    if (!rows) throw new Error(`${method} is no method`);
    const name = resource.split('/').at(-1) ?? resource;
    const send: Send = function (query, format, response) {
      return sendFile(response, { name, format }, columns, rows.call(this, query));
    };
    // By its name it stands in the documentation.
    descriptor.value = Object.defineProperty(send, 'name', { value: method }) as unknown as All;
    [Query(), Param('format'), Res()].forEach((parameter, index) => parameter(controller, method, index));
    applyDecorators(
      Get(at === undefined ? 'export.:format' : `${at}/export.:format`),
      Allow({ roles: readersOf(resource), audit, ...(hidesQuery ? { hidesQuery } : {}) }),
      ApiExport(filters),
    )(controller, method, descriptor);
  };
