import { ByteWriter } from './byte-writer.js';
import { grown } from './typed-arrays.js';

const CHUNK = 1 << 20;
/** Room that must be left in a chunk to begin in it; what is longer still makes the chunk longer. */
const ROOM = 1 << 13;
const HEADER = 8;
const NOWHERE = 0xffff;

interface Chunk {
  readonly writer: ByteWriter;
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

  /** Takes the slot's new bytes, which end with `end`. */
  begin(slot: number): ByteWriter {
    this.drop(slot);
    const { writer } = this.roomy();
    this.reach(slot);
    this.offsetOf[slot] = writer.take(HEADER);
    return writer;
  }

  end(slot: number): void {
    const chunk = this.chunks[this.head] as Chunk;
    const { bytes, length } = chunk.writer;
    const at = this.offsetOf[slot] as number;
    putNumber(bytes, at, slot);
    putNumber(bytes, at + 4, length - at - HEADER);
    chunk.live += length - at;
    this.chunkOf[slot] = this.head;
  }

  drop(slot: number): void {
    const number = this.chunkOf[slot] ?? NOWHERE;
    const chunk = this.chunks[number];
    if (!chunk) return;
    this.chunkOf[slot] = NOWHERE;
    chunk.live -= HEADER + getNumber(chunk.writer.bytes, (this.offsetOf[slot] as number) + 4);
    if (number !== this.head && chunk.live * 2 < chunk.writer.length) this.empty(number, chunk);
  }

  /** Hands the chunk and the place in it where the slot's bytes begin to `read`. */
  read<T>(slot: number, read: (bytes: Uint8Array, at: number) => T): T | undefined {
    const chunk = this.chunks[this.chunkOf[slot] ?? NOWHERE];
    return chunk && read(chunk.writer.bytes, (this.offsetOf[slot] as number) + HEADER);
  }

  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + (chunk?.writer.bytes.length ?? 0), 0);
  }

  private reach(slot: number): void {
    const before = this.chunkOf.length;
    if (slot < before) return;
    this.chunkOf = grown(this.chunkOf, slot).fill(NOWHERE, before);
    this.offsetOf = grown(this.offsetOf, slot);
  }

  private roomy(): Chunk {
    const head = this.chunks[this.head];
    if (head && head.writer.length + ROOM <= head.writer.bytes.length) return head;
    this.head = this.spare.pop() ?? this.chunks.length;
    return (this.chunks[this.head] = { writer: new ByteWriter(CHUNK), live: 0 });
  }

  private empty(number: number, { writer: { bytes, length: stop } }: Chunk): void {
    for (let at = 0; at < stop;) {
      const slot = getNumber(bytes, at);
      const next = at + HEADER + getNumber(bytes, at + 4);
      const isHere = this.chunkOf[slot] === number && this.offsetOf[slot] === at;
      if (isHere) {
        this.chunkOf[slot] = NOWHERE;
        this.begin(slot).copy(bytes.subarray(at + HEADER, next));
        this.end(slot);
      }
      at = next;
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
