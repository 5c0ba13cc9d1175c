import { run, type TaskList } from 'graphile-worker';
import { UserAccount } from './access/user-account.entity.js';
import { escalateOverdue, hasOverdue } from './complaints/index.js';
import { readConfiguration } from './configuration.js';
import { applicationDataSource } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { logger } from './http/logger.js';
import { systemContext } from './http/request-context.js';
import { correctiveWorkWaits, hasOverdueCorrectiveActions, markOverdue } from './inspections/index.js';
import { suggestSanctions } from './jobs/overdue-corrections.js';
import { findUnderived, forgetOld, rederiveDue } from './jobs/upkeep.queries.js';
import { SystemClock } from './ports/index.js';
import { areSanctionsDue, closeDueSanctions } from './sanctions/index.js';
import { onStop, ready, runMain } from './process.js';

/** When each job runs (cron, UTC). Any number of workers: the library runs each once. */
const CRONTAB = `
* * * * * rederive-due
* * * * * escalate-overdue
* * * * * corrective-actions
* * * * * suggest-sanctions
* * * * * close-due-sanctions
17 2 * * * check-derivation
41 3 * * * forget-old
`;

await runMain(async () => {
  const configuration = readConfiguration();
  const clock = new SystemClock();
  const dataSource = await applicationDataSource(configuration.databaseUrl, [UserAccount], 3).initialize();
  const unitOfWork = new UnitOfWork(dataSource, clock);
  const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    dataSource.query(sql, [...parameters]);
  const taskList: TaskList = {
    'rederive-due': async () => {
      const [due]: unknown[] = await dataSource.query('select 1 from licence where status_until <= $1 limit 1', [
        clock.now(),
      ]);
      if (due) await unitOfWork.run(rederiveDue, systemContext('rederive-due'));
    },
    'escalate-overdue': async () => {
      if (await hasOverdue(dataSource, clock.now()))
        await unitOfWork.run(escalateOverdue, systemContext('escalate-overdue'));
    },
    'corrective-actions': async () => {
      if (await correctiveWorkWaits({ query }, clock.now()))
        await unitOfWork.run(markOverdue, systemContext('corrective-actions'));
    },
    'suggest-sanctions': async () => {
      if (await hasOverdueCorrectiveActions({ query }))
        await unitOfWork.run(suggestSanctions, systemContext('suggest-sanctions'));
    },
    'close-due-sanctions': async () => {
      if (await areSanctionsDue({ query }, clock.now()))
        await unitOfWork.run(closeDueSanctions, systemContext('close-due-sanctions'));
    },
    'check-derivation': async () => {
      const wrong = await findUnderived({ query }, clock.now());
      if (wrong.length > 0) throw new Error(`${wrong.length} licences are stored otherwise than derived`);
    },
    'forget-old': () => unitOfWork.run(forgetOld, systemContext('forget-old')),
  };
  const runner = await run({
    connectionString: configuration.databaseUrl,
    crontab: CRONTAB,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
  });
  runner.events.on('job:error', ({ job, error }) =>
    logger.error({ job: job.task_identifier, reason: String(error) }, 'a job failed and will be tried again'),
  );
  onStop(async () => {
    await runner.stop();
    await dataSource.destroy();
    process.disconnect?.();
  });
  ready();
});
