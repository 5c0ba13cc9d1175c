import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { explain, PlainError } from './src/plain.mjs';
import { readSettings } from './src/settings.mjs';

/** npm run sms -- "CHECK RL-1042": what a telephone would get from the running demo, asked as a gateway asks (Standard Webhooks). */
const text = process.argv.slice(2).join(' ');
const FROM = '+15550100';

function secretOf({ dataDir }) {
  try {
    return readFileSync(path.join(dataDir, 'secrets', 'sms-secret'), 'utf8').trim();
  } catch {
    throw new PlainError(`There is no secret of a gateway in ${dataDir}: start the demo first, with: npm start`);
  }
}

async function send(settings) {
  const key = Buffer.from(secretOf(settings).replace(/^whsec_/, ''), 'base64');
  const body = JSON.stringify({ from: FROM, text });
  const [id, timestamp] = [`msg_${randomUUID()}`, String(Math.floor(Date.now() / 1000))];
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const url = `http://localhost:${settings.portalPort}/sms`;
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => {
    throw new PlainError(`Nobody answers at ${url}: start the demo first, with: npm start`);
  });
  const said = await answer.json();
  if (!answer.ok) throw new PlainError(`${url} answered ${answer.status}: ${said.detail ?? said.title}`);
  return said.messages;
}

try {
  const messages = await send(readSettings());
  console.log(messages.map(({ body, encoding }) => `[${encoding}, ${body.length}]\n${body}`).join('\n\n'));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
