import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, ValidateBy } from 'class-validator';

const KIBIBYTE = 1_024;
/** Sealed sizes: what is written is filled up to 64 KiB, 1 MiB, 256 KiB and whole MiB, and the format adds a little. */
export const MOST_BYTES = {
  identity: 72 * KIBIBYTE,
  narrative: 1_088 * KIBIBYTE,
  message: 288 * KIBIBYTE,
  file: 11.25 * KIBIBYTE * KIBIBYTE,
  key: 4 * KIBIBYTE,
} as const;

/** First line of a file in the age format, and the beginning of who can open it: a key pair, or a passphrase. */
const HEAD = {
  key: 'age-encryption.org/v1\n-> X25519 ',
  passphrase: 'age-encryption.org/v1\n-> scrypt ',
} as const;

function isSealed(value: unknown, mostBytes: number, by: keyof typeof HEAD): boolean {
  if (typeof value !== 'string' || value.length > Math.ceil(mostBytes / 3) * 4) return false;
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return false;
  return Buffer.from(value.slice(0, 64), 'base64').toString('latin1').startsWith(HEAD[by]);
}

/** Something sealed, in base64. What is not in the age format is refused: nothing readable is ever taken for sealed. */
export const Sealed = (mostBytes: number, by: keyof typeof HEAD = 'key'): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'byte', maxLength: Math.ceil(mostBytes / 3) * 4 }),
    ValidateBy({
      name: 'isSealed',
      validator: { validate: (value) => isSealed(value, mostBytes, by), defaultMessage: () => 'not sealed' },
    }),
  );

export const OptionalSealed = (mostBytes: number): PropertyDecorator =>
  applyDecorators(
    Sealed(mostBytes),
    ApiPropertyOptional({ type: String, format: 'byte', maxLength: Math.ceil(mostBytes / 3) * 4 }),
    IsOptional(),
  );

/** Public key in the age format. */
export const Recipient = (description: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: String, description, example: 'age1…' }), Matches(/^age1[02-9ac-hj-np-z]{58}$/));

/** A token of the portal's own making, base64url. */
export const Token = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, description, minLength: 20, maxLength: 200 }),
    Matches(/^[A-Za-z0-9_-]{20,200}$/),
  );

export const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
