import { lines } from './lines.js';

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Reads `text/event-stream` (WHATWG HTML, 9.2.6) as far as the feed uses it: `event` and `data`. */
export async function* serverEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  let event = 'message';
  let data: string[] = [];
  for await (const bytes of lines(chunks)) {
    const line = bytes.toString('utf8').replace(/\r?\n$/, '');
    if (line === '') {
      if (data.length > 0) yield { event, data: data.join('\n') };
      event = 'message';
      data = [];
      continue;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
}
