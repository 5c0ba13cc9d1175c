import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { type Api, startApi } from '../../test/harness.js';
import { type Letter, MailTransport, queueMail, sendDue, SmtpTransport } from './index.js';

let api: Api;
let server: SMTPServer;
let smtp: SmtpTransport;
const received: Buffer[] = [];
/** What the server says to the next mails, in order; then it takes them. */
const answers: number[] = [];
beforeAll(async () => {
  api = await startApi();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const responseCode = answers.shift();
        if (responseCode) return done(Object.assign(new Error('not now'), { responseCode }));
        received.push(Buffer.concat(parts));
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  smtp = new SmtpTransport(`smtp://127.0.0.1:${port}`, 'Amparo <no-reply@amparo.example>');
});
afterAll(async () => {
  smtp.close();
  await new Promise<void>((resolve) => server.close(resolve));
  await api.close();
});

const write = (to: string, fails = false) =>
  api.app.get(UnitOfWork).run(async (tx) => {
    await queueMail(tx, {
      to,
      language: 'ar',
      template: 'account-declined',
      params: { firm: 'لوتس <b>', reasons: 'لا' },
    });
    tx.record(null, {}, 'job.test');
    if (fails) throw new Error('what the mail tells of did not happen');
  }, systemContext('test'));
const send = (transport: MailTransport = smtp) => sendDue(api.dataSource, transport, () => api.clock.now());

class Silent extends MailTransport {
  readonly sent: Letter[] = [];
  override send(letter: Letter): Promise<void> {
    this.sent.push(letter);
    return Promise.resolve();
  }
  override close(): void {
    this.sent.length = 0;
  }
}

describe('the outbox', () => {
  it('sends what happened, once, in the reader’s language; and nothing of what did not', async () => {
    await expect(write('nobody@firm.example', true)).rejects.toThrow();
    await write('amira@firm.example');
    expect([await send(), await send()]).toEqual([1, 0]);
    const mail = await simpleParser(received.pop() ?? '');
    expect(mail).toMatchObject({ subject: 'لم يُفتح حساب لـ لوتس <b>', html: false });
    expect([mail.to, mail.headers.get('content-language')]).toMatchObject([{ text: 'amira@firm.example' }, 'ar']);
    expect(mail.text).toContain('لوتس <b>');
    const [row] = await api.dataSource.query('select id, sent_at from mail_outbox');
    expect(mail.messageId).toBe(`<${row.id}@amparo.example>`);
    expect(row.sent_at).not.toBeNull();
  });

  it('tries again what the server refused, later each time, and gives it up in the end', async () => {
    await write('later@firm.example');
    answers.push(451);
    expect([await send(), await send()]).toEqual([0, 0]);
    api.clock.set('2026-03-02T08:01:00.000Z');
    expect([await send(), received.length]).toEqual([1, 1]);
    await write('never@firm.example');
    let tries = 0;
    for (let day = 3; day < 20; day += 1) {
      answers.splice(0, answers.length, 550);
      api.clock.noon(`2026-03-${String(day).padStart(2, '0')}`);
      await send();
      tries += 1 - answers.length;
    }
    answers.length = 0;
    const [row] = await api.dataSource.query(
      `select attempts, last_error, given_up_at from mail_outbox where address like 'never%'`,
    );
    expect(row).toMatchObject({
      attempts: 8,
      last_error: expect.stringContaining('not now'),
      given_up_at: expect.anything(),
    });
    expect(tries).toBe(8);
  });

  it('lets mail programs show a button that ends what somebody subscribed to (RFC 8058), and only of that', async () => {
    const letter = { id: '1', to: 'amira@firm.example', subject: 'x', text: 'x', language: 'en' };
    const stop = 'https://recruiters.labour.example/follow/stop/AbCdEfGh_-kLmNoP?lang=en';
    await smtp.send(letter);
    expect(received.pop()?.toString()).not.toContain('List-Unsubscribe');
    await smtp.send({ ...letter, stop });
    const raw =
      received
        .pop()
        ?.toString()
        .replace(/\r\n\s+/g, ' ') ?? '';
    expect(raw).toContain(`List-Unsubscribe: <${stop}>\r\n`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  it('gives each mail to one of two workers', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await write(`${name}@firm.example`);
    const [one, two] = [new Silent(), new Silent()];
    expect((await Promise.all([send(one), send(two)])).reduce((all, sent) => all + sent, 0)).toBe(4);
    expect([...one.sent, ...two.sent].map(({ to }) => to).sort()).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `${name}@firm.example`),
    );
  });
});
