import { run, type TaskList } from 'graphile-worker';
import { UserAccount } from './access/user-account.entity.js';
import { escalateOverdue, hasOverdue } from './complaints/index.js';
import { readConfiguration } from './configuration.js';
import { applicationDataSource } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { type Carriers, type Desk, endOver, FollowKeys, sendMessages, tellAll, tellChanges } from './follows/index.js';
import { logger } from './http/logger.js';
import { systemContext } from './http/request-context.js';
import { sendDue, SmtpTransport } from './mail/index.js';
import { correctiveWorkWaits, hasOverdueCorrectiveActions, markOverdue } from './inspections/index.js';
import { suggestSanctions } from './jobs/overdue-corrections.js';
import { areRemindersDue, remindOfRenewals } from './jobs/renewal-reminders.js';
import { findUnderived, forgetOld, rederiveDue } from './jobs/upkeep.queries.js';
import { screenAgain } from './jobs/screen-again.js';
import { outcomesWait, publishOutcomes } from './outcomes/index.js';
import { SystemClock } from './ports/index.js';
import { keepReturns, returnsWait } from './returns/index.js';
import { areSanctionsDue, closeDueSanctions } from './sanctions/index.js';
import { smsSender } from './sms/index.js';
import { anybodyFound, readChanged } from './vetting/index.js';
import { onStop, ready, runMain } from './process.js';

/** When each job runs (cron, UTC). Any number of workers: the library runs each once. */
const CRONTAB = `
* * * * * rederive-due
* * * * * escalate-overdue
* * * * * corrective-actions
* * * * * suggest-sanctions
* * * * * close-due-sanctions
* * * * * renewal-reminders
*/10 * * * * keep-returns
* * * * * read-for-vetting
* * * * * screen-again
* * * * * tell-followers
*/15 * * * * tell-all-followers
17 2 * * * check-derivation
41 3 * * * forget-old
23 4 * * * publish-outcomes
`;

/** Who changed is read again for screenings, this many in one transaction and so many transactions a minute. */
const READ_AT_ONCE = 250;
const READ_BATCHES = 20;

/** How often the outbox is looked into: a person who waits for a link is not to wait for a minute to end. */
const MAIL_MS = 2_000;
/** How many messages to followers are under way at once. */
const FOLLOW_SENDERS = 3;

/** Does it every two seconds, never twice at once. What it gives back ends that, and waits for what is under way. */
function repeatedly(work: () => Promise<unknown>, failed: string): () => Promise<unknown> {
  let working: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    working ??= work()
      .catch((error: unknown) => logger.error({ reason: String(error) }, failed))
      .finally(() => (working = undefined));
  }, MAIL_MS);
  return async () => {
    clearInterval(timer);
    await working;
  };
}

await runMain(async () => {
  const configuration = readConfiguration();
  const clock = new SystemClock();
  const dataSource = await applicationDataSource(
    configuration.databaseUrl,
    [UserAccount],
    3 + FOLLOW_SENDERS,
  ).initialize();
  const unitOfWork = new UnitOfWork(dataSource, clock);
  const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    dataSource.query(sql, [...parameters]);
  const desk: Desk = { keys: new FollowKeys(configuration.receiptPepper), publicUrl: configuration.publicUrl };
  const now = () => clock.now();
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
    'keep-returns': async () => {
      // A quarter's end asks every agency at once: batch after batch, each in a transaction of its own.
      while (await returnsWait({ query }, clock.now()))
        if ((await unitOfWork.run(keepReturns, systemContext('keep-returns'))) === 0) return;
    },
    'read-for-vetting': async () => {
      const [stale]: unknown[] = await query('select 1 from vetting_stale limit 1');
      // Some at a time, each in a transaction of its own, until a minute's work is done: an import brings many.
      for (let batch = 0; stale && batch < READ_BATCHES; batch += 1)
        if ((await unitOfWork.run((tx) => readChanged(tx, READ_AT_ONCE), systemContext('read-for-vetting'))) === 0)
          return;
    },
    'screen-again': async () => {
      for (let batch = 0; batch < READ_BATCHES && (await anybodyFound({ query })); batch += 1)
        if ((await unitOfWork.run(screenAgain, systemContext('screen-again'))) === 0) return;
    },
    // Outside the log: an entry at the minute of a decision would tell that somebody follows the agency.
    'tell-followers': () => tellChanges(dataSource, desk, now),
    // The day begins at a quarter of an hour in every time zone, and licences end with it.
    'tell-all-followers': async () => {
      await endOver(dataSource, desk, now);
      await tellAll(dataSource, desk, now);
    },
    'renewal-reminders': async () => {
      if (await areRemindersDue({ query }, clock.now()))
        await unitOfWork.run(remindOfRenewals, systemContext('renewal-reminders'));
    },
    'check-derivation': async () => {
      const wrong = await findUnderived({ query }, clock.now());
      if (wrong.length > 0) throw new Error(`${wrong.length} licences are stored otherwise than derived`);
    },
    'publish-outcomes': async () => {
      if (await outcomesWait({ query }, clock.now()))
        await unitOfWork.run(publishOutcomes, systemContext('publish-outcomes'));
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
  const transport = configuration.smtpUrl
    ? new SmtpTransport(configuration.smtpUrl, configuration.mailFrom)
    : undefined;
  if (!transport) logger.warn('SMTP_URL is not set: mails wait until it is');
  const carriers: Carriers = { email: transport, sms: configuration.sms && smsSender(configuration.sms) };
  const sendings = [
    repeatedly(async () => {
      if (transport) await sendDue(dataSource, transport, now);
    }, 'the outbox could not be read'),
    // By themselves, and some at once: whoever waits for a link is not to wait for the thousands who are told of one agency.
    ...Array.from({ length: FOLLOW_SENDERS }, () =>
      repeatedly(() => sendMessages(dataSource, desk.keys, carriers, now), 'messages to followers could not be read'),
    ),
  ];
  onStop(async () => {
    await Promise.all(sendings.map((stop) => stop()));
    transport?.close();
    await runner.stop();
    await dataSource.destroy();
    process.disconnect?.();
  });
  ready();
});
