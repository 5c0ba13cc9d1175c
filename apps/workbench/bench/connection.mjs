import { connect } from 'node:net';

const READ = 64 * 1024;
const HEAD_END = '\r\n\r\n';
/** One answer in so many is read, to see that it is about what was asked. */
const READ_EVERY = 16;

/**
 * One kept connection with one question under way. HTTP is read by hand here: a client library would cost more than the
 * servers it measures.
 */
export class Connection {
  #socket;
  #head;
  #rest = '';
  #lengthName = null;
  #question = '';
  #answered = null;
  #asked = 0;
  onError = (error) => {
    throw error;
  };
  /** What stands in an answer that is about the question. */
  expected = (question) => `"licenceNumber":${JSON.stringify(question)}`;

  static async open(port) {
    const connection = new Connection(port);
    await new Promise((resolve, reject) => {
      connection.onError = reject;
      connection.#socket.once('connect', resolve);
    });
    return connection;
  }

  constructor(port) {
    this.#head = `\r\nHost: 127.0.0.1:${port}\r\nAccept: application/json\r\nConnection: keep-alive\r\n\r\n`;
    const buffer = Buffer.allocUnsafe(READ);
    const callback = (length) => {
      try {
        this.#read(buffer.latin1Slice(0, length));
      } catch (error) {
        this.onError(error);
      }
      return true;
    };
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
    this.#socket.on('error', (error) => this.onError(error));
    this.#socket.on('close', () => this.#answered && this.onError(new Error('the server closed a connection')));
  }

  /** `answered` hears all that came, and where in it the body begins. `more`: further lines of the head, each begun by an end of line. */
  ask(question, answered, more = '') {
    this.#question = question;
    this.#answered = answered;
    this.#socket.write(`GET /check?q=${encodeURIComponent(question)} HTTP/1.1${more}${this.#head}`, 'latin1');
  }

  close() {
    this.#answered = null;
    this.#socket.destroy();
  }

  #read(text) {
    const whole = this.#rest === '' ? text : this.#rest + text;
    const end = whole.indexOf(HEAD_END);
    if (end === -1 || whole.length < end + HEAD_END.length + this.#lengthIn(whole, end)) {
      this.#rest = whole;
      return;
    }
    this.#rest = '';
    if (!whole.startsWith('HTTP/1.1 200')) throw new Error(`a server answered ${whole.slice(0, 300)}`);
    this.#asked += 1;
    if (this.#asked % READ_EVERY === 1 && !whole.includes(this.expected(this.#question), end))
      throw new Error(`a server answered ${this.#question} with ${whole.slice(end)}`);
    const answered = this.#answered;
    this.#answered = null;
    answered(whole, end + HEAD_END.length);
  }

  #lengthIn(head, end) {
    // Every server writes the name in its own way, and always in that.
    this.#lengthName ??= /content-length: /i.exec(head.slice(0, end))?.[0] ?? null;
    const at = this.#lengthName === null ? -1 : head.indexOf(this.#lengthName);
    if (at === -1 || at > end) throw new Error(`an answer without a length: ${head.slice(0, 300)}`);
    return parseInt(head.slice(at + this.#lengthName.length, at + this.#lengthName.length + 10), 10);
  }
}
