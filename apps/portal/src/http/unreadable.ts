import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** What Node could not read as a request at all: an address or headers too long, a line that is no HTTP, or nothing in time. */
export function unreadableStatus(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** Answers on the bare connection, which is all there is, and ends it. */
export function answerUnreadable(
  socket: Socket,
  status: number,
  headers: Readonly<Record<string, string>>,
  page: string,
): void {
  const head = {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(page)),
    connection: 'close',
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${page}`);
  socket.destroySoon();
}
