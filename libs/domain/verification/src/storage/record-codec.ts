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
  private readonly writer = new ByteWriter();
  private readonly reader = new ByteReader();
  private texts: string[] = [];

  /** The bytes hold until the next record is encoded. */
  encode(record: Json): ByteWriter {
    this.writer.length = 0;
    this.texts = [];
    this.write(record);
    return this.writer;
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
    for (const key in object)
      if (object[key] === undefined)
        return this.writeObject(Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)));
    const { number, keys } = this.shapes.of(object);
    this.writer.byte(TAG.object);
    this.writer.number(number);
    for (const key of keys) this.write(object[key] as Json);
  }

  private writeText(value: string): void {
    const { writer } = this;
    if (text.isUuid(value)) {
      writer.byte(TAG.uuid);
      return text.writeUuid(value, writer);
    }
    const again = value.length >= WORTH_REPEATING ? this.texts.indexOf(value) : -1;
    if (again >= 0) {
      writer.byte(TAG.again);
      return writer.number(again);
    }
    const number = this.common.numberOf(value);
    if (number >= 0) {
      writer.byte(TAG.common);
      return writer.number(number);
    }
    const millis = text.millisOf(value);
    if (millis !== undefined) {
      writer.byte(TAG.instant);
      return text.writeMillis(millis, writer);
    }
    if (value.length >= WORTH_REPEATING) this.texts.push(value);
    const ascii = text.isAscii(value);
    writer.byte(ascii ? TAG.ascii : TAG.wide);
    if (ascii) text.writeAscii(value, writer);
    else text.writeWide(value, writer);
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
    for (const key of this.shapes.at(this.reader.number())?.keys ?? []) object[key] = this.read();
    return object;
  }

  private remember(value: string): string {
    if (value.length >= WORTH_REPEATING) this.texts.push(value);
    return value;
  }
}
