import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { listPage, mailPage, missingPage } from './src/mail-pages.mjs';

/** The demo sends no mail or short message to anybody: this takes what it would send, keeps it under DATA_DIR and shows it on this machine alone. */
const HERE = '127.0.0.1';
const MOST_BYTES = 1024 * 1024;
const { DATA_DIR, MAIL_PORT, CATCHER_SMTP_PORT } = process.env;
const folder = path.join(DATA_DIR, 'mail');
mkdirSync(folder, { recursive: true, mode: 0o700 });

const FORMS = /\.(eml|sms)$/;

async function read(name) {
  const id = name.replace(FORMS, '');
  const bytes = readFileSync(path.join(folder, name));
  if (name.endsWith('.sms')) {
    const { to, text, encoding } = JSON.parse(bytes);
    const at = new Date(Number(name.split('-')[0]));
    return { id, at, to, from: `SMS, ${encoding}`, subject: text.split('\n')[0], text, language: 'und' };
  }
  const { to, from, subject, date, text, headers } = await simpleParser(bytes);
  const language = headers.get('content-language') ?? 'en';
  const address = (list) => list?.text ?? '';
  return { id, at: date, to: address(to), from: address(from), subject, text, language };
}

const names = () =>
  readdirSync(folder)
    .filter((name) => FORMS.test(name))
    .sort()
    .reverse();

/** In the order in which they came, also within one millisecond. */
const keep = (form, bytes) => {
  const serial = String(names().length).padStart(5, '0');
  writeFileSync(path.join(folder, `${Date.now()}-${serial}.${form}`), bytes, { mode: 0o600 });
};

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  size: MOST_BYTES,
  onData(stream, _session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      if (stream.sizeExceeded) return done(Object.assign(new Error('too large'), { responseCode: 552 }));
      keep('eml', Buffer.concat(parts));
      return done();
    });
  },
});

/** The gateway of the demo: `{ to, text, encoding }`. A page of another site can't send JSON here without asking first, and is not answered. */
async function takeMessage(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const { to, text, encoding } = JSON.parse(Buffer.concat(parts).subarray(0, MOST_BYTES));
  if (typeof to !== 'string' || typeof text !== 'string') return { status: 400, body: '{}' };
  keep('sms', JSON.stringify({ to, text, encoding }));
  return { status: 202, body: '{}' };
}

async function answer(request) {
  if (request.method === 'POST' && request.url === '/sms')
    return request.headers['content-type'] === 'application/json' ? takeMessage(request) : { status: 415, body: '{}' };
  const json = request.headers.accept?.includes('application/json');
  const id = new URL(request.url, 'http://localhost').pathname.slice(1);
  if (id === '') {
    const mails = await Promise.all(names().map(read));
    return json ? { body: JSON.stringify(mails) } : { html: listPage(mails) };
  }
  const name = names().find((one) => one.replace(FORMS, '') === id);
  if (!name) return { status: 404, html: missingPage() };
  const mail = await read(name);
  return json ? { body: JSON.stringify(mail) } : { html: mailPage(mail) };
}

const http = createServer((request, response) => {
  answer(request)
    .then(({ status = 200, body, html }) => {
      response.writeHead(status, {
        'content-type': html === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'`,
        'cache-control': 'no-store',
      });
      response.end(html ?? body);
    })
    .catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
});

await new Promise((resolve, reject) => smtp.on('error', reject).listen(Number(CATCHER_SMTP_PORT), HERE, resolve));
await new Promise((resolve, reject) => http.on('error', reject).listen(Number(MAIL_PORT), HERE, resolve));
const stop = () => process.exit(0);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);
process.send?.({ ready: true });
