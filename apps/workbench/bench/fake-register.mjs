import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** Serves the feed of a made-up register as the API does: snapshot, changes, an open stream with heartbeats. */
const { folder, epoch, position: start, apiKey, port } = JSON.parse(process.argv[2]);
const HEARTBEAT_MS = 5_000;
const samples = readFileSync(path.join(folder, 'samples.ndjson'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const changes = [];
const streams = new Set();
let position = start;
let busy;

const event = (change) => `event: change\nid: ${change.position}\ndata: ${JSON.stringify(change)}\n\n`;
const beat = (stream) =>
  stream.write(`event: heartbeat\ndata: ${JSON.stringify({ at: new Date().toISOString(), position, epoch })}\n\n`);

/** A record put again: enough for a reader to drop what it had prepared. */
function change() {
  const { kind, id, record } = samples[position % samples.length];
  position += 1;
  const one = { position, at: new Date().toISOString(), kind, id, op: 'put', record };
  changes.push(one);
  for (const stream of streams) stream.write(event(one));
}

function answer(request, response) {
  const url = new URL(request.url, 'http://register');
  if (request.headers.authorization !== `Bearer ${apiKey}`) return response.writeHead(401).end();
  if (url.pathname === '/api/v1/feed/snapshot') {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    return createReadStream(path.join(folder, 'snapshot.ndjson'), { highWaterMark: 1 << 18 }).pipe(response);
  }
  const after = changes.filter((one) => one.position > Number(url.searchParams.get('since')));
  const headers = { 'x-epoch': epoch, 'x-position': String(position) };
  if (request.headers.accept !== 'text/event-stream')
    return response.writeHead(200, headers).end(after.map((one) => `${JSON.stringify(one)}\n`).join(''));
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
  for (const one of after) response.write(event(one));
  streams.add(response);
  response.on('close', () => streams.delete(response));
  return beat(response);
}

setInterval(() => streams.forEach(beat), HEARTBEAT_MS);
process.on('message', ({ everyMs }) => {
  clearInterval(busy);
  if (everyMs > 0) busy = setInterval(change, everyMs);
  process.send({ position });
});
process.channel.ref();
createServer(answer).listen(port, '127.0.0.1', () => process.send({ ready: true }));
