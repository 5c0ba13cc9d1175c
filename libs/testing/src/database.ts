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

/** A migrated database of one's own, in some fifty milliseconds, or a copy of one that nobody uses. Only in projects that start the cluster (`api`). */
export async function cloneDatabase(of?: TestDatabase): Promise<TestDatabase> {
  const { superuserUrl, ownerUrl, appUrl } = inject('cluster');
  const template = of ? new URL(of.appUrl).pathname.slice(1) : DATABASE;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(superuserUrl, `create database ${name} owner amparo_owner template ${template} strategy file_copy`);
  return {
    appUrl: inDatabase(appUrl, name),
    ownerUrl: inDatabase(ownerUrl, name),
    superuserUrl: inDatabase(superuserUrl, name),
    async drop() {
      await runSql(superuserUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
