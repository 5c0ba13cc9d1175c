import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What an installation holds already. */
export async function registersIn(app: INestApplicationContext): Promise<{ home: boolean; partners: number }> {
  const [row]: { home: boolean; partners: number }[] = await app
    .get(DataSource)
    .query(
      `select exists (select from register where role = 'home') as home, count(*) filter (where role = 'partner') as partners from register`,
    );
  return row ?? { home: false, partners: 0 };
}
