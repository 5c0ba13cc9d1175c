import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readConfiguration, secretOf } from './configuration.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { systemContext } from './http/request-context.js';
import { DEMO_PARTNERS, ImportCommands, importDemoLists } from './imports/index.js';
import { publishOutcomes } from './outcomes/index.js';
import { Clock, Ids } from './ports/index.js';
import { runMain } from './process.js';
import { makePasswords, seedKeys, writeAccounts, writeReceipts } from './seed/accounts.seed.js';
import { seedCaseTeams } from './seed/case-teams.seed.js';
import { seedComplaints } from './seed/complaints.seed.js';
import { seedAgencies, seedOffices } from './seed/demo.seed.js';
import { seedReleases } from './seed/releases.seed.js';
import { registersIn } from './seed/registers.queries.js';

/** Fills an empty installation with the fictional country and the partners' public lists, each once. */
await runMain(async () => {
  const configuration = readConfiguration();
  if (!configuration.demo) throw new Error('This is not a demo (DEMO is not true): nothing was seeded.');
  const app = await NestFactory.createApplicationContext(AppModule.with(configuration), { logger: ['error', 'fatal'] });
  try {
    const unitOfWork = app.get(UnitOfWork);
    const before = await registersIn(app);
    if (!before.home) {
      const ids = app.get(Ids);
      const { credentials, hashes } = await makePasswords(ids);
      const agencies = await unitOfWork.run(async (tx) => {
        await seedOffices(tx, hashes);
        const keys = await seedKeys(tx, ids, secretOf(process.env, 'PORTAL_API_KEY'));
        writeAccounts(configuration.dataDir, [...credentials, ...keys]);
        const made = await seedAgencies(tx, hashes, configuration.receiptPepper);
        const teams = await seedCaseTeams(tx, credentials);
        const receipts = await seedComplaints(tx, teams, configuration.receiptPepper);
        writeReceipts(configuration.dataDir, receipts);
        await publishOutcomes(tx);
        return made;
      }, systemContext('seed'));
      await seedReleases(unitOfWork, {
        signingKey: configuration.signingKey,
        newId: () => ids.id(),
        now: app.get(Clock).now(),
      });
      console.log(
        `The fictional country stands: ${agencies} agencies. Accounts: demo-accounts.json in the data folder.`,
      );
    }
    if (before.partners < DEMO_PARTNERS) await importDemoLists(app.get(ImportCommands, { strict: false }));
    else console.log('The demo is there already.');
  } finally {
    await app.close();
  }
});
