import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, openDesk } from '../../test/complaints.js';
import { ANSWERS, CANARY, hiddenIn, jpeg, receiptIn } from '../../test/journey.js';
import { Log } from '../operations/log.js';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** Everything the portal tells its log, with the office well and away. */
async function told(): Promise<{ lines: string; metrics: string; receipt: string }> {
  const { portal, visitor, fake } = desk;
  const log = portal.app.get(Log);
  const spies = (['info', 'warn', 'error', 'log'] as const).map((name) => vi.spyOn(log, name));
  await visitor.answer({ ...ANSWERS, contact: 'CANARY-CONTACT +1 202 555 0188' });
  fake.office.mood = 'dies-after';
  await visitor.send([jpeg()]);
  fake.office.mood = 'well';
  const receipt = receiptIn((await visitor.send([jpeg()])).body);
  await visitor.post('/receipt', { receipt: 'CANARY' });
  await visitor.post('/receipt', { receipt: '1'.repeat(16) });
  await visitor.post('/receipt', { receipt });
  await visitor.get('/receipt/thread');
  await visitor.upload('/receipt/thread', { ...hiddenIn(visitor.html), go: 'reply', text: 'CANARY-REPLY' });
  await visitor.post('/complain/CANARY-PATH?q=CANARY-QUERY', { story: CANARY.story });
  const lines = JSON.stringify(spies.flatMap(({ mock }) => mock.calls));
  return { lines, receipt, metrics: (await portal.app.inject('/metrics')).body };
}

describe('of complaints', () => {
  it('log and metrics hold no word, no receipt, no address and no minute', async () => {
    const { lines, metrics, receipt } = await told();
    for (const text of [lines, metrics])
      for (const secret of ['CANARY', receipt, '127.0.0.1', '0'.repeat(16), '1'.repeat(16)])
        expect(text).not.toContain(secret);
    expect(lines).not.toMatch(/"route":"[^"]*","status":(?!5)/);
    expect(metrics).toContain('route="/complain/review"');
    expect(metrics).toContain('route="/complain/:question"');
  });

  it('no page is kept, referred from, framed or named for what it is', async () => {
    await desk.visitor.answer();
    const done = await desk.visitor.send();
    const pages = ['/complain', '/complain/story', '/complain/done', '/receipt'];
    for (const answer of [done, ...(await Promise.all(pages.map((url) => desk.visitor.get(url))))]) {
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body).toContain('<title>Amparo</title>');
      expect(answer.body).toMatch(/<a id="exit" href="https:\/\/www\.wikipedia\.org\/" rel="noreferrer nofollow">/);
    }
  });

  it('no answer stands in an address', async () => {
    const { visitor } = desk;
    await visitor.answer();
    for (const address of visitor.html.matchAll(/(?:href|action)="([^"]*)"/g)) {
      expect(address[1]).not.toMatch(/CANARY|secret|FEE|agency=/);
    }
  });
});
