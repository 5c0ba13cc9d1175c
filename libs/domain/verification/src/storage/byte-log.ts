import { grown } from './typed-arrays.js';

const CHUNK = 1 << 20;
const HEADER = 8;
const NOWHERE = 0xffff;

interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  end: number;
  live: number;
}

/**
 * Bytes by slot in append-only chunks of a mebibyte. A chunk that is mostly garbage is emptied by moving the little
 * that is left to the end: a millisecond at most, however long the log.
 */
export class ByteLog {
  private readonly chunks: (Chunk | undefined)[] = [];
  private readonly spare: number[] = [];
  private head = -1;
  private chunkOf = new Uint16Array(1024).fill(NOWHERE);
  private offsetOf = new Uint32Array(1024);

  write(slot: number, bytes: Uint8Array, length: number): void {
    this.drop(slot);
    const size = HEADER + length;
    const number = this.roomFor(size);
    const chunk = this.chunks[number] as Chunk;
    const at = chunk.end;
    putNumber(chunk.bytes, at, slot);
    putNumber(chunk.bytes, at + 4, length);
    chunk.bytes.set(length === bytes.length ? bytes : bytes.subarray(0, length), at + HEADER);
    chunk.end += size;
    chunk.live += size;
    this.reach(slot);
    this.chunkOf[slot] = number;
    this.offsetOf[slot] = at;
  }

  drop(slot: number): void {
    const number = this.chunkOf[slot] ?? NOWHERE;
    const chunk = this.chunks[number];
    if (!chunk) return;
    this.chunkOf[slot] = NOWHERE;
    chunk.live -= HEADER + getNumber(chunk.bytes, (this.offsetOf[slot] as number) + 4);
    if (number !== this.head && chunk.live * 2 < chunk.end) this.empty(number, chunk);
  }

  /** Hands the chunk and the place in it where the slot's bytes begin to `read`. */
  read<T>(slot: number, read: (bytes: Uint8Array, at: number) => T): T | undefined {
    const chunk = this.chunks[this.chunkOf[slot] ?? NOWHERE];
    return chunk && read(chunk.bytes, (this.offsetOf[slot] as number) + HEADER);
  }

  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + (chunk?.bytes.length ?? 0), 0);
  }

  private reach(slot: number): void {
    const before = this.chunkOf.length;
    this.chunkOf = grown(this.chunkOf, slot);
    this.offsetOf = grown(this.offsetOf, slot);
    if (this.chunkOf.length > before) this.chunkOf.fill(NOWHERE, before);
  }

  private roomFor(size: number): number {
    const head = this.chunks[this.head];
    if (head && head.end + size <= head.bytes.length) return this.head;
    const number = this.spare.pop() ?? this.chunks.length;
    this.chunks[number] = { bytes: new Uint8Array(Math.max(CHUNK, size)), end: 0, live: 0 };
    this.head = number;
    return number;
  }

  private empty(number: number, chunk: Chunk): void {
    for (let at = 0; at < chunk.end;) {
      const slot = getNumber(chunk.bytes, at);
      const length = getNumber(chunk.bytes, at + 4);
      const isHere = this.chunkOf[slot] === number && this.offsetOf[slot] === at;
      if (isHere) {
        this.chunkOf[slot] = NOWHERE;
        this.write(slot, chunk.bytes.subarray(at + HEADER, at + HEADER + length), length);
      }
      at += HEADER + length;
    }
    this.chunks[number] = undefined;
    this.spare.push(number);
  }
}

function putNumber(bytes: Uint8Array, at: number, value: number): void {
  for (let i = 0; i < 4; i += 1) bytes[at + i] = (value >>> (8 * i)) & 255;
}

const getNumber = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0;
