import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Everything that left the browser, byte for byte: the line asked with, the headers and the body. */
export interface Listening {
  readonly url: string;
  readonly heard: readonly string[];
  /** The portal is gone, as after a power cut. */
  cut(): void;
  mend(): void;
  /** Answers to addresses that begin so come no sooner than `release` is called. */
  stall(start: string): void;
  release(): void;
  stop(): Promise<void>;
}

/** A door before the portal that hears every byte: what a browser tells of its own requests leaves out what is in files. */
export async function listenTo(target: string): Promise<Listening> {
  const { port } = new URL(target);
  const hostname = '127.0.0.1';
  const heard: string[] = [];
  // Visitors come from addresses of their own: many complaints from one are slowed down.
  const localAddress = `127.0.${randomInt(1, 255)}.${randomInt(1, 255)}`;
  let isCut = false;
  let stalled: string | undefined;
  let waiting: (() => void)[] = [];
  const server: Server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => heard.push(textOf(request, Buffer.concat(chunks))));
    const { method, url: path, headers } = request;
    const onward = ask({ hostname, port, method, path, headers, localAddress }, (answer) => {
      const tell = (): void => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      };
      if (stalled !== undefined && path?.startsWith(stalled)) waiting.push(tell);
      else tell();
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard,
    cut: () => {
      isCut = true;
      server.closeAllConnections();
    },
    mend: () => (isCut = false),
    stall: (start) => {
      stalled = start;
    },
    release: () => {
      stalled = undefined;
      for (const tell of waiting) tell();
      waiting = [];
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const textOf = ({ method, url, rawHeaders }: IncomingMessage, body: Buffer): string =>
  [`${method} ${url}`, ...rawHeaders, body.toString('latin1')].join('\n');

/** The ways in which a word can stand in a request: as it is, and inside base64 at any of its three places. */
export function findsOf(word: string, heard: readonly string[]): string[] {
  const inside = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(`${'x'.repeat(shift)}${word}`).toString('base64');
    return encoded.slice(shift === 0 ? 0 : shift + 1, -4);
  });
  return heard.filter((text) => [word, ...inside].some((form) => text.includes(form)));
}
