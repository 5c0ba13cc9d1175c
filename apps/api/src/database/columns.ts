import type { Instant } from '@amparo/kernel';
import { Column, type ColumnOptions } from 'typeorm';

/** An instant as ISO 8601 text in code, `timestamptz` in the database. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({
    ...options,
    type: 'timestamptz',
    transformer: {
      from: (value: Date | string | null): Instant | null => (value === null ? null : new Date(value).toISOString()),
      to: (value: Instant | null) => value,
    },
  });
