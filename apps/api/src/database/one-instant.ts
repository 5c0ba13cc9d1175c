import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Reads in parts, all of them from the database as it stood at one instant. The connection is given back when the reader ends, also where
 * that is in the middle, or where the connection itself is gone.
 */
export async function* atOneInstant<Part>(
  dataSource: DataSource,
  read: (runner: QueryRunner) => AsyncGenerator<Part>,
): AsyncGenerator<Part> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    yield* read(runner);
  } finally {
    try {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
    } finally {
      await runner.release();
    }
  }
}
