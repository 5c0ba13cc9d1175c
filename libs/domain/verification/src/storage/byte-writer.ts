import { grown } from './typed-arrays.js';

/** Bytes written one after the other; the buffer is a longer one when there are more of them. */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  byte(value: number): void {
    if (this.length >= this.bytes.length) this.bytes = grown(this.bytes, this.length);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  /** Seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** So many bytes, for the caller to write from the place where they begin. */
  take(length: number): number {
    const at = this.length;
    this.length += length;
    if (this.length > this.bytes.length) this.bytes = grown(this.bytes, this.length - 1);
    return at;
  }

  copy(from: Uint8Array): void {
    const at = this.take(from.length);
    this.bytes.set(from, at);
  }
}

export class ByteReader {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;

  byte(): number {
    const value = this.bytes[this.at] as number;
    this.at += 1;
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
