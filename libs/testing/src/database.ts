import { randomUUID } from 'node:crypto';
import { DATABASE, runSql } from '@amparo/workbench/postgres';
import { inject } from 'vitest';
import './cluster.setup.js';

export interface TestDatabase {
  /** As the application: owns nothing. */
  appUrl: string;
  /** As the owner: migrates. */
  ownerUrl: string;
  /** Past every rule: for tests that tamper. */
  superuserUrl: string;
  drop(): Promise<void>;
}

const inDatabase = (url: string, name: string) => url.replace(/\/[^/]*$/, `/${name}`);

/** A migrated database of one's own, in some fifty milliseconds. Only in projects that start the cluster (`api`). */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { superuserUrl, ownerUrl, appUrl } = inject('cluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(superuserUrl, `create database ${name} owner amparo_owner template ${DATABASE} strategy file_copy`);
  return {
    appUrl: inDatabase(appUrl, name),
    ownerUrl: inDatabase(ownerUrl, name),
    superuserUrl: inDatabase(superuserUrl, name),
    async drop() {
      await runSql(superuserUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
