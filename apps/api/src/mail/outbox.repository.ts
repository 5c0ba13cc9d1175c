import { instantOf, type Instant } from '@amparo/kernel';
import { type Language, type MessageKey, translate } from '@amparo/messages';
import type { DataSource } from 'typeorm';
import { logger } from '../http/logger.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { MailTransport } from './transport.js';

type TemplateOf<K extends string> = K extends `${infer T}.subject` ? T : never;

export interface Mail {
  readonly to: string;
  readonly language: Language;
  readonly template: TemplateOf<MessageKey<'mail'>>;
  readonly params: Readonly<Record<string, string>>;
}

/** How long a mail is kept after it was sent. */
export const MAIL_KEPT_DAYS = 30;
/** Minutes until a mail is tried again; after the last it is given up. */
const AGAIN = [1, 5, 15, 60, 240, 720, 1440];

/** Writes a mail into the outbox of the same transaction: it is sent if, and only if, what it tells of happened. */
export async function queueMail(tx: Transaction, { to, language, template, params }: Mail): Promise<void> {
  const said = (part: 'subject' | 'body') => translate(language, 'mail', `${template}.${part}`, params);
  await tx.query(
    `insert into mail_outbox (id, address, language, template, subject, body, created_at, next_attempt_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $6)`,
    [to, language, template, said('subject'), said('body'), tx.now],
  );
}

interface Waiting {
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly attempts: number;
}

/**
 * Sends what is due, one by one and each in a transaction of its own: any number of workers can run it. A mail may go out twice when a
 * worker dies between the server's answer and its own commit; both carry one Message-ID. Returns how many were sent.
 */
export async function sendDue(dataSource: DataSource, transport: MailTransport, now: () => Instant): Promise<number> {
  for (let sent = 0; ;) {
    const outcome = await dataSource.transaction(async (manager) => {
      const [mail]: Waiting[] = await manager.query(
        `select id, address as "to", language, subject, body as text, attempts from mail_outbox
         where sent_at is null and given_up_at is null and next_attempt_at <= $1 order by next_attempt_at limit 1 for update skip locked`,
        [now()],
      );
      if (!mail) return 'none';
      try {
        await transport.send(mail);
      } catch (error) {
        await putOff(mail, String(error), now(), (sql, parameters) => manager.query(sql, [...parameters]));
        return 'refused';
      }
      await manager.query('update mail_outbox set sent_at = $2, attempts = attempts + 1 where id = $1', [
        mail.id,
        now(),
      ]);
      return 'sent';
    });
    if (outcome === 'none') return sent;
    if (outcome === 'sent') sent += 1;
  }
}

async function putOff(
  { id, attempts }: Waiting,
  reason: string,
  now: Instant,
  query: (sql: string, parameters: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  const minutes = AGAIN[attempts];
  logger[minutes === undefined ? 'error' : 'warn'](
    { mail: id, reason },
    minutes === undefined ? 'a mail was given up' : 'a mail was not sent and will be tried again',
  );
  const next = instantOf(Date.parse(now) + (minutes ?? 0) * 60_000);
  await query(
    'update mail_outbox set attempts = attempts + 1, last_error = $2, next_attempt_at = $3, given_up_at = $4 where id = $1',
    [id, reason.slice(0, 500), next, minutes === undefined ? now : null],
  );
}
