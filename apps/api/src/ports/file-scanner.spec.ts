import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClamScanner, NoScanner } from './file-scanner.js';

/** Speaks INSTREAM as clamd does: it finds what holds the word `EICAR`, and refuses streams over a limit. */
function fakeDaemon(limit: number): Server {
  return createServer({ allowHalfOpen: true }, (socket) => {
    let all = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      all = Buffer.concat([all, part]);
      const head = all.subarray(0, 10).toString('latin1');
      if (all.length >= 10 && head !== 'zINSTREAM\0') return socket.end('UNKNOWN COMMAND\0');
      let at = 10;
      let content = Buffer.alloc(0);
      while (all.length >= at + 4) {
        const length = all.readUInt32BE(at);
        if (length === 0) {
          if (content.length > limit) return socket.end('INSTREAM size limit exceeded. ERROR\0');
          return socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
        }
        if (all.length < at + 4 + length) return undefined;
        content = Buffer.concat([content, all.subarray(at + 4, at + 4 + length)]);
        at += 4 + length;
      }
      return undefined;
    });
  });
}

let server: Server;
let scanner: ClamScanner;
beforeAll(async () => {
  server = fakeDaemon(200_000);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  scanner = new ClamScanner(new URL(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('a scanner of files', () => {
  it('passes a clean file of several chunks, and says who looked', async () => {
    expect(await scanner.scan(Buffer.alloc(150_000, 'a'))).toEqual({ by: 'clamav', found: null });
  });

  it('names what it finds, also across the edge of a chunk', async () => {
    const bytes = Buffer.alloc(100_000, 'a');
    bytes.write('EICAR', 64 * 1024 - 2);
    expect(await scanner.scan(bytes)).toEqual({ by: 'clamav', found: 'Eicar-Test-Signature' });
  });

  it('that could not look is a fault, never a clean file', async () => {
    await expect(scanner.scan(Buffer.alloc(300_000, 'a'))).rejects.toThrow('size limit');
    const nobody = new ClamScanner(new URL('tcp://127.0.0.1:1'));
    await expect(nobody.scan(Buffer.from('a'))).rejects.toThrow('ECONNREFUSED');
  });

  it('that is not there says that nobody looked', async () => {
    expect(await new NoScanner().scan()).toEqual({ by: null, found: null });
  });
});
