import type { Response } from 'express';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { lineEnds } from './csv.js';
import { sendFile } from './export.js';

const FORMATS = ['csv', 'xlsx'] as const;

interface Row {
  readonly name: string;
}

/** Rows that tell when nobody reads them any more, and may break after the first batch. */
function rows(fault?: Error) {
  const question = { isClosed: false };
  async function* batches(): AsyncGenerator<Row[]> {
    try {
      yield [{ name: 'first' }];
      if (fault) throw fault;
      yield [{ name: 'second' }];
    } finally {
      question.isClosed = true;
    }
  }
  return { question, batches: batches() };
}

/** As much of an answer as a file needs. */
function answer() {
  const stream = new PassThrough();
  const response = Object.assign(stream, {
    setHeader: () => response,
    attachment: () => response,
    setTimeout: () => response,
  });
  return { stream, response: response as unknown as Response };
}

describe('lines that PostgreSQL wrote', () => {
  it.each([
    ['one', ['"a","b"\n"c","d"\n']],
    ['cut anywhere', ['"a","', 'b"', '\n"c","d"\n']],
  ])('end as RFC 4180 says: %s', (_, chunks) => {
    const withEnds = lineEnds();
    const written = chunks.map((chunk) => Buffer.from(withEnds(Buffer.from(chunk))).toString());
    expect(written.join('')).toBe('"a","b"\r\n"c","d"\r\n');
  });

  it('keep what stands within quotes', () => {
    const withEnds = lineEnds();
    const cells = '"one\ntwo ""\n"" three","\n"\n';
    const written = [...cells].map((character) => Buffer.from(withEnds(Buffer.from(character))).toString());
    expect(written.join('')).toBe('"one\ntwo ""\n"" three","\n"\r\n');
  });
});

describe('a list on its way as a file', () => {
  it.each(FORMATS)('closes its question where the reader left before the first row: %s', async (format) => {
    const { question, batches } = rows();
    const { stream, response } = answer();
    stream.destroy();
    await sendFile(response, { name: 'x', format }, ['name'], batches);
    expect(question.isClosed).toBe(true);
  });

  it.each(FORMATS.flatMap((format) => [[format, 'ECONNRESET'] as const, [format, '57P01'] as const]))(
    'is cut and told of where the database fails in the middle: %s, %s',
    async (format, code) => {
      const fault = Object.assign(new Error('the database went away'), { code });
      const { question, batches } = rows(fault);
      const { stream, response } = answer();
      await expect(sendFile(response, { name: 'x', format }, ['name'], batches)).rejects.toBe(fault);
      expect([question.isClosed, stream.destroyed, stream.readableEnded]).toEqual([true, true, false]);
    },
  );
});
