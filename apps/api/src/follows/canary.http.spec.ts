import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Following, FOLLOWS, MAIL, measured, PHONE } from '../../test/follows.js';
import type { Api } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { logger } from '../http/logger.js';
import { NotTaken } from '../sms/index.js';
import { FollowKeys } from './follow.keys.js';

const SECRETS = [MAIL, 'zephyrine', 'Bright Harbour', PHONE, PHONE.slice(1), '2025550143'];

let following: Following;
let api: Api;
let licence: { id: string; version: number };
const written: string[] = [];
beforeAll(async () => {
  following = await Following.start();
  ({ api } = following);
  licence = await grantedLicence(api, 'XA/C-1');
  const stream = (logger as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym];
  if (!stream) throw new Error('the logger writes nowhere');
  vi.spyOn(stream, 'write').mockImplementation((line) => void written.push(String(line)));
  logger.level = 'trace';
});
afterAll(async () => {
  vi.restoreAllMocks();
  logger.level = 'fatal';
  await api.close();
});

/** How often each table names a follower's address, or the agency that they follow; also where its bytes are text. */
async function found(): Promise<Record<string, number>> {
  const tables: { name: string }[] = await api.dataSource.query(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const words = [...SECRETS, api.cast.agencyId].flatMap((word) => [word, Buffer.from(word).toString('hex')]);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row]: { count: number }[] = await api.dataSource.query(
      `select count(*)::int as count from ${name} t where exists (select from unnest($1::text[]) w where position(w in t::text) > 0)`,
      [words],
    );
    if (row && row.count > 0) counts[name] = row.count;
  }
  return counts;
}

describe('of who follows whom', () => {
  it('nothing is told by any table, log, number or entry, at any step', async () => {
    const before = await found();
    await following.ask('email', MAIL).expect(200);
    await following.ask('sms', PHONE).expect(200);
    await following.ask('email', 'nobody', { agencyId: api.cast.agencyId }).expect(400);
    expect(await found()).toEqual(before);
    await following.flush();
    await following.ask('email', MAIL).expect(200);
    for (const channel of ['email', 'sms'] as const) {
      const address = channel === 'email' ? `other-${MAIL}` : '+12025550199';
      await following.follows(channel, address);
    }
    expect(await found()).toEqual(before);
    await api.as('portal').post(`${FOLLOWS}/stop-all`, { channel: 'sms', address: PHONE }).expect(200);
    api.clock.noon('2026-03-03');
    await measured(api, licence, 'suspend');
    const decided = await found();
    const leaves = () => api.dataSource.query('select count(*) from audit_leaf');
    const counted = await leaves();
    following.email.refusal = Object.assign(new Error(`550 <${MAIL}> unknown`), {
      responseCode: 550,
      code: 'EENVELOPE',
    });
    following.sms.refusal = new NotTaken('twilio 500 without a code', false);
    await following.minute();
    // The log has no entry at the minute of a decision that would tell that somebody follows the agency.
    expect([await leaves(), await found()]).toEqual([counted, decided]);
    const metrics = (await api.as('anonymous').get('/metrics').expect(200)).text;
    const lines = [...written, metrics].join('\n');
    expect(lines).toContain('a message to a follower was not sent');
    expect(lines).toContain('mail EENVELOPE 550');
    for (const word of [...SECRETS, api.cast.agencyId]) expect(lines).not.toContain(word);
  });

  it('something would be found, were it anywhere', async () => {
    const before = await found();
    await api.dataSource.query(
      `insert into mail_outbox (id, address, language, template, subject, body, created_at, next_attempt_at)
       values (gen_random_uuid(), $1, 'en', 'x', 'x', 'x', now(), now())`,
      [MAIL],
    );
    await api.dataSource.query(`update follow set sealed = $1`, [
      Buffer.from(`to ${api.cast.agencyId} and so on, long enough`),
    ]);
    const after = await found();
    expect(after['mail_outbox']).toBe(1);
    expect(after['follow']).toBeGreaterThan(before['follow'] ?? 0);
  });

  it('what is stored is as long for an agency with many licences as for one with none', () => {
    const keys = new FollowKeys('a pepper for tests that nobody uses elsewhere');
    const sealedLength = (licences: number) =>
      keys.seal({ address: MAIL, licences: Array.from({ length: licences }, () => 'licensed') }).length;
    expect(sealedLength(10)).toBe(sealedLength(0));
    expect(sealedLength(500)).toBeGreaterThan(sealedLength(0));
  });
});
