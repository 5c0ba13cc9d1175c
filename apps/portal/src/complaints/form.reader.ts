import '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LARGEST_FILE } from './file-types.js';

export interface Upload {
  readonly name: string;
  /** More than the bytes kept where it is too large, or one too many. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** What a form held. `done` gives back the memory that its files took. */
export interface Form {
  readonly valuesOf: (name: string) => readonly string[];
  readonly valueOf: (name: string) => string;
  readonly filesOf: (name: string) => readonly Upload[];
  /** There was no room for its files at this moment; the words are here all the same. */
  readonly crowded: boolean;
  readonly done: () => void;
}

/** Sealing adds a little, and fills up to the next MiB. */
const LIMITS = { fileSize: LARGEST_FILE + 500_000, files: 40, fields: 100, fieldSize: 200_000, parts: 140 };
/** Files beyond these are read to their end, as a browser expects, and let go. */
const MOST_KEPT = 8;
/** What all files together may take in memory, however many people send at once. */
const ROOM = 400_000_000;
/** Sealed and written as text, each byte is held about this often before it is handed on. */
const COPIES = 4;

/** Reads forms of both kinds. Nothing of them touches a disk. */
@Injectable()
export class FormReader {
  private held = 0;

  async read(request: FastifyRequest): Promise<Form> {
    return request.isMultipart() ? this.multipart(request) : plain(request.body);
  }

  private async multipart(request: FastifyRequest): Promise<Form> {
    const values = new Map<string, string[]>();
    const files = new Map<string, Upload[]>();
    let taken = 0;
    let kept = 0;
    let crowded = false;
    const done = () => {
      this.held -= taken;
      taken = 0;
    };
    const take = (length: number) => {
      this.held += length * COPIES;
      taken += length * COPIES;
    };
    try {
      for await (const part of request.parts({ limits: LIMITS })) {
        if (part.type === 'field') {
          push(values, part.fieldname, String(part.value));
          continue;
        }
        crowded ||= this.held + LARGEST_FILE * COPIES > ROOM;
        const upload = await readFile(part.file, crowded || kept >= MOST_KEPT ? undefined : take);
        // A box for files that was left empty comes as a file without a name.
        if (upload.size === 0 && part.filename === '') continue;
        kept += 1;
        push(files, part.fieldname, { ...upload, name: part.filename });
      }
    } catch (error) {
      done();
      throw error;
    }
    return formOf(values, files, crowded, done);
  }
}

function plain(body: unknown): Form {
  const values = new Map<string, string[]>();
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  for (const [name, value] of entries)
    for (const one of [value as unknown].flat()) if (typeof one === 'string') push(values, name, one);
  return formOf(values, new Map(), false, () => undefined);
}

function formOf(
  values: ReadonlyMap<string, readonly string[]>,
  files: ReadonlyMap<string, readonly Upload[]>,
  crowded: boolean,
  done: () => void,
): Form {
  return {
    valuesOf: (name) => values.get(name) ?? [],
    valueOf: (name) => values.get(name)?.[0] ?? '',
    filesOf: (name) => files.get(name) ?? [],
    crowded,
    done,
  };
}

function push<T>(map: Map<string, T[]>, name: string, value: T): void {
  const there = map.get(name);
  if (there) there.push(value);
  else map.set(name, [value]);
}

/** To its end in any case: a browser that still sends does not listen yet. */
async function readFile(
  stream: AsyncIterable<Buffer>,
  take: ((length: number) => void) | undefined,
): Promise<Omit<Upload, 'name'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (!take) continue;
    take(chunk.length);
    chunks.push(chunk);
  }
  return { size, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
