import { FollowKeys, endOver, sendMessages, tellAll, tellChanges } from '../src/follows/index.js';
import { type Letter, MailTransport } from '../src/mail/index.js';
import { NotTaken, type ShortMessage, SmsSender } from '../src/sms/index.js';
import { type Api, type ApiOptions, startApi } from './harness.js';
import { JUSTIFIED } from './licences.js';

export const FOLLOWS = '/api/v1/follows';
export const MAIL = 'zephyrine@quill.example';
export const PHONE = '+12025550143';

class Letters extends MailTransport {
  readonly sent: Letter[] = [];
  refusal: Error | undefined;
  override send(letter: Letter): Promise<void> {
    if (this.refusal) return Promise.reject(this.refusal);
    this.sent.push(letter);
    return Promise.resolve();
  }
  override close(): void {
    this.sent.length = 0;
  }
}

class Messages extends SmsSender {
  readonly sent: ShortMessage[] = [];
  refusal: NotTaken | undefined;
  override send(message: ShortMessage): Promise<void> {
    if (this.refusal) return Promise.reject(this.refusal);
    this.sent.push(message);
    return Promise.resolve();
  }
}

export type Channel = 'email' | 'sms';

/** The register with both ways out, and its worker's part in following. */
export class Following {
  readonly email = new Letters();
  readonly sms = new Messages();
  private readonly desk: { readonly keys: FollowKeys; readonly publicUrl: string };

  private constructor(readonly api: Api) {
    this.desk = { keys: new FollowKeys(api.configuration.receiptPepper), publicUrl: api.configuration.publicUrl };
  }

  static async start(options: ApiOptions = {}): Promise<Following> {
    const sms = { gateway: 'webhook', url: 'http://localhost:9', secret: 'whsec_' } as const;
    const api = await startApi({ ...options, configuration: { smtpUrl: 'smtp://localhost:9', sms } });
    await api.publishCast();
    return new Following(api);
  }

  private now = () => this.api.clock.now();

  ask(channel: Channel, address: string, more: object = {}) {
    const body = { channel, address, agencyId: this.api.cast.agencyId, language: 'en', ...more };
    return this.api.as('portal').post(FOLLOWS, body);
  }

  /** What the worker sends now. */
  async flush(): Promise<{ mails: Letter[]; messages: ShortMessage[] }> {
    this.email.sent.length = 0;
    this.sms.sent.length = 0;
    await sendMessages(this.api.dataSource, this.desk.keys, { email: this.email, sms: this.sms }, this.now);
    return { mails: [...this.email.sent], messages: [...this.sms.sent] };
  }

  /** What the worker does each minute, and what is then sent. */
  async minute() {
    await tellChanges(this.api.dataSource, this.desk, this.now);
    return this.flush();
  }

  /** What it does each quarter of an hour. */
  async quarter() {
    await tellAll(this.api.dataSource, this.desk, this.now);
    await endOver(this.api.dataSource, this.desk, this.now);
    return this.flush();
  }

  confirm(token: string) {
    return this.api.as('portal').post(`${FOLLOWS}/confirm`, { token });
  }

  /** Asked, and confirmed by the link in the message. */
  async follows(channel: Channel, address: string, more: object = {}): Promise<void> {
    await this.ask(channel, address, more).expect(200);
    const { mails, messages } = await this.flush();
    const texts = [...mails, ...messages].map(({ text }) => text).join('\n');
    await this.confirm(tokenIn(texts, 'confirm')).expect(200);
  }
}

export const tokenIn = (text: string, verb: 'confirm' | 'stop'): string =>
  new RegExp(`http://localhost:8080/follow/${verb}/([\\w-]+)\\?lang=`).exec(text)?.[1] ?? '';

/** Proposed by one person and decided by another. */
export async function measured(
  api: Api,
  licence: { readonly id: string; readonly version: number },
  measure: 'suspend' | 'lift',
): Promise<{ id: string; version: number }> {
  const path = `/api/v1/licences/${licence.id}`;
  const body = { measure, ...(measure === 'suspend' ? { atOnce: true } : {}), ...JUSTIFIED };
  const proposed = await api.as('licensing_officer').post(`${path}/propose`, body, { version: licence.version });
  if (proposed.status !== 200) throw new Error(`${measure} was not proposed: ${JSON.stringify(proposed.body)}`);
  const { id: proposalId } = proposed.body.proposals.find(({ status }: { status: string }) => status === 'proposed');
  const decided = await api.as('approver').post(`${path}/decide`, { proposalId }, { version: proposed.body.version });
  if (decided.status !== 200) throw new Error(`${measure} was not decided: ${JSON.stringify(decided.body)}`);
  return decided.body;
}
