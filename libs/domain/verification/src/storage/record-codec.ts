import type { Json } from '@amparo/kernel';
import { ByteReader, ByteWriter } from './byte-writer.js';
import { CommonStrings } from './common-strings.js';
import { Shapes } from './shapes.js';
import * as text from './text-codec.js';

const TAG = {
  null: 0,
  true: 1,
  false: 2,
  number: 3,
  ascii: 4,
  wide: 5,
  common: 6,
  uuid: 7,
  instant: 8,
  again: 9,
  array: 10,
  object: 11,
} as const;

/** Shorter texts are as short as a reference to them. */
const WORTH_REPEATING = 4;

/**
 * Any JSON as few bytes, and back with its keys in canonical order: the keys of an object once for all objects of its
 * shape, texts that many records share once, UUIDs and instants as numbers, a text met twice in a record once.
 */
export class RecordCodec {
  private readonly shapes = new Shapes();
  private readonly common = new CommonStrings();
  private writer = new ByteWriter(0);
  private readonly reader = new ByteReader();
  private texts: string[] = [];
  /** The values of the objects that are being written, each object's in its own order. */
  private readonly values: Json[] = [];
  private held = 0;

  encode(record: Json, to: ByteWriter): void {
    this.writer = to;
    this.texts = [];
    this.write(record);
  }

  decode(bytes: Uint8Array, at: number): Json {
    this.reader.bytes = bytes;
    this.reader.at = at;
    this.texts = [];
    return this.read();
  }

  private write(value: Json): void {
    const { writer } = this;
    if (typeof value === 'string') this.writeText(value);
    else if (value === null) writer.byte(TAG.null);
    else if (typeof value === 'boolean') writer.byte(value ? TAG.true : TAG.false);
    else if (typeof value === 'number') {
      writer.byte(TAG.number);
      text.writeAscii(JSON.stringify(value), writer);
    } else if (Array.isArray(value)) {
      writer.byte(TAG.array);
      writer.number(value.length);
      for (const item of value as readonly Json[]) this.write(item);
    } else this.writeObject(value as { readonly [key: string]: Json | undefined });
  }

  private writeObject(object: { readonly [key: string]: Json | undefined }): void {
    const { shapes, writer, values } = this;
    const from = this.held;
    let step = shapes.start;
    for (const key in object) {
      const value = object[key];
      if (value === undefined) continue;
      step = shapes.after(step, key);
      values[this.held] = value;
      this.held += 1;
    }
    const { number, places } = shapes.of(step, object);
    writer.byte(TAG.object);
    writer.number(number);
    for (let i = 0; i < places.length; i += 1) this.write(values[from + (places[i] as number)] as Json);
    this.held = from;
  }

  private writeText(value: string): void {
    const { writer } = this;
    const tag = writer.take(1);
    if (text.writeUuid(value, writer)) {
      writer.bytes[tag] = TAG.uuid;
      return;
    }
    const again = value.length >= WORTH_REPEATING ? this.metAt(value) : -1;
    const number = again >= 0 ? again : this.common.numberOf(value);
    if (number >= 0) {
      writer.bytes[tag] = again >= 0 ? TAG.again : TAG.common;
      return writer.number(number);
    }
    const millis = text.millisOf(value);
    if (millis !== undefined) {
      writer.bytes[tag] = TAG.instant;
      return text.writeMillis(millis, writer);
    }
    if (value.length >= WORTH_REPEATING) this.texts.push(value);
    const ascii = text.writeAscii(value, writer);
    writer.bytes[tag] = ascii ? TAG.ascii : TAG.wide;
    if (!ascii) text.writeWide(value, writer);
  }

  /** Which of the record's texts this one is, or -1. */
  private metAt(value: string): number {
    for (let at = 0; at < this.texts.length; at += 1) if (this.texts[at] === value) return at;
    return -1;
  }

  private read(): Json {
    const { reader } = this;
    const tag = reader.byte();
    switch (tag) {
      case TAG.common:
        return this.common.at(reader.number());
      case TAG.null:
        return null;
      case TAG.object:
        return this.readObject();
      case TAG.array: {
        const items: Json[] = [];
        for (let left = reader.number(); left > 0; left -= 1) items.push(this.read());
        return items;
      }
      case TAG.ascii:
        return this.remember(text.readAscii(reader));
      case TAG.wide:
        return this.remember(text.readWide(reader));
      case TAG.uuid:
        return text.readUuid(reader);
      case TAG.instant:
        return text.readMillis(reader);
      case TAG.again:
        return this.texts[reader.number()] ?? '';
      case TAG.number:
        return Number(text.readAscii(reader));
      default:
        return tag === TAG.true;
    }
  }

  private readObject(): Json {
    const object: Record<string, Json> = {};
    for (const key of this.shapes.keysAt(this.reader.number())) object[key] = this.read();
    return object;
  }

  private remember(value: string): string {
    if (value.length >= WORTH_REPEATING) this.texts.push(value);
    return value;
  }
}
