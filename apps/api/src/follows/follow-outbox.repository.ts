import { addHours, instantOf, type Instant } from '@amparo/kernel';
import type { DataSource } from 'typeorm';
import type { Transaction } from '../database/unit-of-work.js';
import { logger } from '../http/logger.js';
import type { MailTransport } from '../mail/index.js';
import { NotTaken, type SmsSender } from '../sms/index.js';
import { FOLLOW_CHANNELS, type FollowChannel, type Follower, type FollowMessage, GIVE_UP_HOURS } from './follow.js';
import type { FollowKeys } from './follow.keys.js';

export type Reader = Pick<Transaction, 'query'>;

/** Minutes until a message is tried again; the last of them over and over, until it is given up. */
const AGAIN = [1, 5, 15, 60, 240, 720];

/** Writes the parts of what is said into the outbox: sealed, since whom it tells of what is what nobody shall learn. */
export async function queueMessages(
  tx: Reader,
  keys: FollowKeys,
  to: { readonly id: string; readonly channel: FollowChannel },
  messages: readonly FollowMessage[],
  due: Instant,
): Promise<void> {
  for (const [place, message] of messages.entries())
    await tx.query(
      `insert into follow_message (id, follow_id, channel, place, sealed, next_attempt_at, give_up_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [to.id, to.channel, place, keys.seal(message), due, addHours(due, GIVE_UP_HOURS)],
    );
}

/** How messages leave the house; a channel without a way out waits. */
export interface Carriers {
  readonly email: MailTransport | undefined;
  readonly sms: SmsSender | undefined;
}

interface Waiting {
  readonly id: string;
  readonly followId: string;
  readonly channel: FollowChannel;
  readonly follower: Buffer;
  readonly message: Buffer;
  readonly attempts: number;
  readonly giveUpAt: Instant;
}

/**
 * Sends what is due, one by one and each in a transaction of its own: any number of workers can run it. A message may go out twice when a
 * worker dies between the next server's answer and its own commit; both carry one id. Returns how many were sent.
 */
export async function sendMessages(
  dataSource: DataSource,
  keys: FollowKeys,
  carriers: Carriers,
  now: () => Instant,
): Promise<number> {
  const open = FOLLOW_CHANNELS.filter((channel) => carriers[channel] !== undefined);
  for (let sent = 0; ;) {
    const outcome = await dataSource.transaction(async (manager) => {
      const tx: Reader = { query: (sql, parameters = []) => manager.query(sql, [...parameters]) };
      const [waiting] = await tx.query<Waiting>(
        `select m.id, m.follow_id as "followId", m.channel, f.sealed as follower, m.sealed as message, m.attempts, m.give_up_at as "giveUpAt"
         from follow_message m join follow f on f.id = m.follow_id
         where m.next_attempt_at <= $1 and (m.channel = any($2) or m.give_up_at <= $1)
         order by m.next_attempt_at, m.place limit 1 for update of f skip locked`,
        [now(), open],
      );
      if (!waiting) return 'none';
      const refusal = await carried(waiting, keys, carriers);
      if (refusal === undefined) return settle(tx, waiting, 'sent');
      logger.warn({ reason: refusal.message, channel: waiting.channel }, 'a message to a follower was not sent');
      if (refusal.isFinal) await forgetAddress(tx, waiting);
      if (refusal.isFinal || waiting.giveUpAt <= now()) return settle(tx, waiting, 'given_up');
      await putOff(tx, waiting, now());
      return 'refused';
    });
    if (outcome === 'none') return sent;
    if (outcome === 'sent') sent += 1;
  }
}

/** Undefined where it was taken. What a mail server says may name the address: only its codes are told. */
async function carried(
  { id, channel, follower, message }: Waiting,
  keys: FollowKeys,
  { email, sms }: Carriers,
): Promise<NotTaken | undefined> {
  const opened = openedWith(keys, follower, message);
  // Only where the pepper was changed, or the bytes were: it must not hold up the others.
  if (!opened) return new NotTaken('sealed under another key', false);
  const { to, language, subject = '', text, stop } = opened;
  try {
    if (channel === 'email') await email?.send({ id, to, subject, text, language, ...(stop ? { stop } : {}) });
    else await sms?.send({ id, to, text });
  } catch (error) {
    if (error instanceof NotTaken) return error;
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    return new NotTaken(`mail ${[code, responseCode].filter((one) => typeof one !== 'object').join(' ')}`, false);
  }
  return (channel === 'email' ? email : sms) ? undefined : new NotTaken('no way out', false);
}

function openedWith(keys: FollowKeys, follower: Buffer, message: Buffer) {
  const to = keys.opened<Follower>(follower);
  const what = keys.opened<FollowMessage>(message);
  return to && what && { to: to.address, language: to.language, ...what };
}

/** The message goes, and with the last one of what has ended, who it went to. */
async function settle(
  tx: Reader,
  { id, followId, channel }: Waiting,
  outcome: 'sent' | 'given_up',
): Promise<'sent' | 'given_up'> {
  await tx.query('delete from follow_message where id = $1', [id]);
  await tx.query('update follow_tally set total = total + 1 where channel = $1 and outcome = $2', [channel, outcome]);
  await tx.query(
    `delete from follow where id = $1 and state = 'ended' and not exists (select from follow_message where follow_id = $1)`,
    [followId],
  );
  return outcome;
}

/** Nothing will ever reach it: whoever it belongs to follows nothing more. */
const forgetAddress = (tx: Reader, { followId }: Waiting): Promise<unknown> =>
  tx.query('delete from follow where address_lookup = (select address_lookup from follow where id = $1)', [followId]);

async function putOff(tx: Reader, { id, attempts }: Waiting, now: Instant): Promise<void> {
  const minutes = AGAIN[Math.min(attempts, AGAIN.length - 1)] ?? 0;
  await tx.query(
    'update follow_message set attempts = attempts + 1, next_attempt_at = least($2, give_up_at) where id = $1',
    [id, instantOf(Date.parse(now) + minutes * 60_000)],
  );
}
