import { connect } from 'node:net';

/** What a look for harmful content gave: `by` whom, and what was found. Without a scanner nobody looked. */
export interface Scan {
  readonly by: string | null;
  readonly found: string | null;
}

/** Looks for harmful content in files that came from outside. */
export abstract class FileScanner {
  /** Throws where it could not look: a file that nobody could look at is not taken. */
  abstract scan(bytes: Buffer): Promise<Scan>;
}

/** No scanner is configured: files are taken, and each says that nobody looked. */
export class NoScanner extends FileScanner {
  override scan(): Promise<Scan> {
    return Promise.resolve({ by: null, found: null });
  }
}

const CHUNK = 64 * 1024;
const SECONDS = 30;

/**
 * The daemon of ClamAV, by its own protocol (clamd(8), INSTREAM): chunks with their length in four bytes, big-endian, a length of zero at
 * the end; it answers `stream: OK`, `stream: <name> FOUND` or an error.
 */
export class ClamScanner extends FileScanner {
  constructor(private readonly address: URL) {
    super();
  }

  override async scan(bytes: Buffer): Promise<Scan> {
    const said = (await this.ask(bytes)).replace(/\0/g, '').trim();
    if (said === 'stream: OK') return { by: 'clamav', found: null };
    const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
    if (found) return { by: 'clamav', found };
    throw new Error(`the file scanner answered: ${said || 'nothing'}`);
  }

  private ask(bytes: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(this.address.port || 3310), this.address.hostname);
      let said = '';
      socket.setTimeout(SECONDS * 1000, () => socket.destroy(new Error('the file scanner did not answer in time')));
      socket.setEncoding('utf8');
      socket.on('data', (text: string) => {
        said += text;
      });
      socket.on('error', reject);
      socket.on('end', () => resolve(said));
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const part = bytes.subarray(at, at + CHUNK);
        socket.write(lengthOf(part.length));
        socket.write(part);
      }
      socket.end(lengthOf(0));
    });
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
