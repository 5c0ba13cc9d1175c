import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DATABASE, startCluster } from '@amparo/workbench/postgres';
import type { TestProject } from 'vitest/node';

const MIGRATE = path.resolve(import.meta.dirname, '../../../apps/api/src/database/migrate.ts');

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { superuserUrl: string; ownerUrl: string; appUrl: string };
  }
}

/**
 * One hasty PostgreSQL for the whole run, away from any other, with one database migrated once: each spec copies that one
 * (see database.ts). What such a cluster may not be used for is a test about durability.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(path.join(tmpdir(), 'amparo-test-'));
  const cluster = await startCluster({ folder: path.join(home, 'postgres'), durable: false });
  const stop = async () => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await cluster.createDatabase(DATABASE);
    if (existsSync(MIGRATE)) {
      const { migrate } = (await import(MIGRATE)) as { migrate: (ownerUrl: string) => Promise<unknown> };
      await migrate(cluster.ownerUrl());
    }
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('cluster', {
    superuserUrl: cluster.superuserUrl(),
    ownerUrl: cluster.ownerUrl(),
    appUrl: cluster.appUrl(),
  });
  return stop;
}
