import { request as call } from 'node:http';
import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { once } from 'node:events';
import { ANSWERS, type Answer, type Door, jpeg, type Sending, Visitor } from '../../../portal/test/journey.js';
import { SECRETS, Senders } from '../../../portal/test/channels.js';
import { SystemClock } from '../../../portal/src/clock.js';
import { newCanary } from '../faults/canaries.js';

/** Addresses that stand nowhere else (RFC 5737, RFC 3849), and numbers that nobody has. */
export const ADDRESSES = ['203.0.113.91', '2001:db8:7ab:1e::5c'];
const NUMBERS = ['+1 202 555 0177', 'QX-7719340/88'];

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
/** Longer than the portal takes in a path (400), than Node reads of a head (431), than a form may be (413). */
const TOO_LONG = { address: 3000, head: 30_000, form: 1_500_000 };

/** Fields of any form of the portal; those that a form does not know are part of what must not be told either. */
const FIELDS = (
  'q text agency licence phone link person jobOrder country occupation fee currency account address code token receipt secret go once ' +
  'firmName registrationNumber contactName email name contact story place wish reach tongue relation statement'
).split(' ');

/** The door of a running portal, through which somebody comes from an address and with a browser that can be told. */
export class Guests implements Door {
  /** Every question, word and address that was used as it was used: what must stand nowhere. */
  readonly secrets = new Set([...ADDRESSES, ...NUMBERS]);
  readonly statuses = new Set<number>();
  readonly app = { inject: (sending: Sending) => this.send(sending) };
  private readonly senders = new Senders(() => ({ app: this.app, clock: new SystemClock() }));
  private readonly canary = newCanary();
  private sent = 0;

  constructor(readonly url: string) {}

  /** The canary, behind other words. */
  word(before = '', after = ''): string {
    const word = `${before}${this.canary}${after}`;
    this.secrets.add(word);
    return word;
  }

  private async send({ url, method, headers, payload }: Sending): Promise<Answer> {
    this.sent += 1;
    const word = this.word();
    const own = {
      'user-agent': `Mozilla/5.0 (${word})`,
      referer: `https://${word}.example/?q=${word}`,
      cookie: `seen=${word}`,
      'x-forwarded-for': ADDRESSES[this.sent % ADDRESSES.length],
    };
    // Not `fetch`: it takes no cookie, and tidies addresses up.
    const request = call(`${this.url}/`, { method: method ?? 'GET', path: url, headers: { ...own, ...headers } });
    request.end(payload);
    const [got] = await once(request, 'response');
    const body = await textOf(got);
    this.statuses.add(got.statusCode);
    return { statusCode: got.statusCode, headers: got.headers, body, json: () => JSON.parse(body) };
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send({ url, headers: { accept: 'text/html', ...headers } });
  }

  getJson(url: string): Promise<Answer> {
    return this.get(url, { accept: JSON_TYPE });
  }

  post(url: string, fields: Readonly<Record<string, string>>, accept = 'text/html'): Promise<Answer> {
    const headers = { accept, 'content-type': FORM };
    return this.send({ url, method: 'POST', headers, payload: new URLSearchParams(fields).toString() });
  }

  postJson(url: string, body: unknown): Promise<Answer> {
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send({ url, method: 'POST', headers: { accept: JSON_TYPE, 'content-type': JSON_TYPE }, payload });
  }

  /** A route with a canary wherever somebody can put something, as a page and as JSON. */
  async anything(route: string): Promise<void> {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(':register', 'XA').replace(/:\w+/g, () => this.word());
    const query = FIELDS.map((field) => `${field}=${this.word()}`).join('&');
    const address = `${path}?on=${this.word()}&knownOn=${this.word()}&lang=${this.word()}&${query}`;
    if (method === 'GET') {
      await this.get(address);
      await this.getJson(address);
      return;
    }
    const fields = () => Object.fromEntries(FIELDS.map((field) => [field, this.word()]));
    await this.post(address, fields());
    await this.postJson(address, fields());
    await new Visitor(this).upload(address, fields(), [
      { name: `${this.word()}.txt`, bytes: Buffer.from(this.word()), field: 'files' },
    ]);
  }

  /** Checks of every kind: a name, one nearly right, numbers, a whole offer. */
  async checks(known: { readonly agencyId: string; readonly name: string; readonly number: string }): Promise<void> {
    const nearly = this.word(`${known.name} `);
    for (const q of [this.word(), this.word('Messrs '), nearly, ...NUMBERS, known.number]) {
      await this.get(`/check?q=${encodeURIComponent(q)}`);
      await this.getJson(`/check?q=${encodeURIComponent(q)}&lang=ar`);
      await this.post('/check', { text: `They say ${q}, ${this.word()}`, agency: q, fee: '90', currency: 'USD' });
      await this.postJson('/check', { agency: q, phone: NUMBERS[0], licence: NUMBERS[1], person: this.word() });
      // As a proof, too, which is sealed under a code that its holder alone has.
      const proof = await this.post('/proofs', { q }, JSON_TYPE);
      if (proof.statusCode === 201) await this.get(`/proofs/${proof.json().code as string}`);
    }
    await this.get(`/agencies/${known.agencyId}`, { referer: `${this.url}/check?q=${this.word()}` });
    await this.get(`/agencies/${known.agencyId}/card?from=${this.word()}`);
    await this.get(`/fees?country=${this.word()}&occupation=${this.word()}`);
    await this.get(`/lists?q=${this.word()}`);
    await this.get(`/q/${this.word()}.${this.word()}`);
    await this.get(`/follow/${known.agencyId}?q=${this.word()}`);
    await this.post('/follow', { agency: known.agencyId, address: this.word('', '@quill.example') });
  }

  /** A complaint, all the way to its thread. */
  async complaint(): Promise<void> {
    const visitor = new Visitor(this);
    const told = ['story', 'place', 'wish', 'name', 'reach', 'tongue', 'relation'].map((name) => [name, this.word()]);
    // Whom it is about is kept, for a complaint is about somebody; what was told, and by whom, is sealed.
    const answers = { ...ANSWERS, district: '', amount: '', currency: '' };
    await visitor.answer({ ...answers, ...Object.fromEntries(told) });
    const photo = jpeg(`${this.word()}.jpg`);
    await visitor.send([{ ...photo, bytes: Buffer.concat([photo.bytes, Buffer.from(this.word())]) }]);
    await this.post('/receipt', { receipt: this.word() });
  }

  /** Telephones, by gateways that sign. */
  async messages(): Promise<void> {
    const [from = ''] = NUMBERS.map((number) => number.replaceAll(' ', ''));
    await this.senders.generic(`CHECK ${this.word()}`, from);
    await this.senders.twilio(`CHECK ${this.word()}`);
    await this.senders.talking(`CHECK ${this.word()}`);
    await this.senders.ussd(`1*${this.word()}`);
    await this.senders.whatsApp([{ from, text: this.word(), id: `wamid.${this.word()}` }]);
    await this.get(`/whatsapp?hub.mode=subscribe&hub.verify_token=${SECRETS.verify}&hub.challenge=${this.word()}`);
  }

  /** What is refused, can not be read, fails or takes long. */
  async trouble(): Promise<void> {
    const long = (length: number) => this.word().padEnd(length, '-');
    await this.get(`/nowhere/${this.word()}?q=${this.word()}`);
    await this.get(`/%zz${this.word()}`);
    await this.get(`/check?q=${this.word()}&q=${this.word()}`);
    await this.get(`/agencies/${long(TOO_LONG.address)}`);
    await this.send({ url: `/check?q=${long(TOO_LONG.head)}`, headers: {} });
    await this.post('/check', { text: long(TOO_LONG.form) });
    await this.postJson('/check', `{"text": ${this.word()}`);
    await this.send({
      url: '/check',
      method: 'POST',
      headers: { 'content-type': `text/${this.word()}` },
      payload: 'x',
    });
    await this.post(`/agencies/${this.word()}`, { q: this.word() });
    await this.raw(`${this.word()} is no request\r\n\r\n`);
    await this.raw(`GET /check?q=${this.word()} HTTP/1.1\r\nHost: x\r\n${this.word()}\r\n\r\n`);
    for (const kind of ['fault ', 'slow ']) {
      await this.get(`/check?q=${encodeURIComponent(this.word(kind))}`);
      await this.getJson(`/check?q=${encodeURIComponent(this.word(kind))}`);
      await this.post('/proofs', { q: this.word(kind) });
    }
    // One search by name too many.
    while (!this.statuses.has(429))
      await Promise.all(Array.from({ length: 50 }, () => this.getJson(`/check?q=${this.word().replace(/\d/g, 'x')}`)));
  }

  private async raw(bytes: string): Promise<void> {
    const socket = connect(Number(new URL(this.url).port), 'localhost');
    socket.end(bytes);
    const answer = await textOf(socket);
    this.statuses.add(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]));
  }
}
