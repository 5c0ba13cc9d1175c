import { Connection } from './connection.mjs';
import { questions } from './questions.mjs';

/**
 * Asks each server so many times a second, whether or not it has answered what was asked before: at random moments (a Poisson
 * process), as people come. Each answer is timed from when its question was due; the loop itself looks each millisecond, and
 * leaves the processor to whom it measures.
 */

const TICK_MS = 1;
let stop = () => {};

async function run({ ports, perSecond, asked, seconds }) {
  const ask = questions(asked);
  const latencies = [];
  const start = performance.now();
  const gap = () => (-Math.log(1 - Math.random()) * 1000) / perSecond;
  const answered = await new Promise((resolve, reject) => {
    const servers = ports.map((port) => ({ port, due: start + gap(), free: [], answered: 0 }));
    async function send(server, due) {
      const connection = server.free.pop() ?? (await Connection.open(server.port));
      connection.onError = reject;
      connection.ask(ask(), () => {
        server.answered += 1;
        latencies.push(performance.now() - due);
        server.free.push(connection);
      });
    }
    const timer = setInterval(() => {
      const now = performance.now();
      for (const server of servers)
        for (; server.due <= now; server.due += gap()) send(server, server.due).catch(reject);
      if (seconds !== undefined && now - start > seconds * 1000) stop();
    }, TICK_MS);
    stop = () => {
      clearInterval(timer);
      resolve(servers.map((server) => server.answered));
    };
  });
  const elapsed = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  const share = (part) => latencies[Math.floor(part * (latencies.length - 1))];
  return { perSecond: answered.map((count) => count / elapsed), p50: share(0.5), p99: share(0.99) };
}

process.on('message', (message) => {
  if (message.stop) stop();
  else
    run(message).then(
      (result) => process.send(result),
      (error) => process.send({ error: error.message }),
    );
});
process.channel.ref();
process.send({ ready: true });
