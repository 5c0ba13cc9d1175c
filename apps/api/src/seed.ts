import { readConfiguration, secretOf } from './configuration.js';
import { UserAccount } from './access/user-account.entity.js';
import { applicationDataSource } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { systemContext } from './http/request-context.js';
import { RandomIds, SystemClock } from './ports/index.js';
import { runMain } from './process.js';
import { makePasswords, seedKeys, writeAccounts } from './seed/accounts.seed.js';
import { seedAgencies, seedOffices } from './seed/demo.seed.js';

/** Fills an empty installation with the fictional country, once. */
await runMain(async () => {
  const configuration = readConfiguration();
  if (!configuration.demo) throw new Error('This is not a demo (DEMO is not true): nothing was seeded.');
  const dataSource = await applicationDataSource(configuration.databaseUrl, [UserAccount], 4).initialize();
  try {
    const [home]: unknown[] = await dataSource.query(`select 1 from register where role = 'home'`);
    if (home) {
      console.log('The demo is there already.');
      return;
    }
    const ids = new RandomIds();
    const { credentials, hashes } = await makePasswords(ids);
    const unitOfWork = new UnitOfWork(dataSource, new SystemClock());
    const agencies = await unitOfWork.run(async (tx) => {
      await seedOffices(tx, hashes);
      const keys = await seedKeys(tx, ids, secretOf(process.env, 'PORTAL_API_KEY'));
      writeAccounts(configuration.dataDir, [...credentials, ...keys]);
      return seedAgencies(tx, hashes, configuration.receiptPepper);
    }, systemContext('seed'));
    console.log(`The fictional country stands: ${agencies} agencies. Accounts: demo-accounts.json in the data folder.`);
  } finally {
    await dataSource.destroy();
  }
});
