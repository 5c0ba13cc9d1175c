import { Connection } from './connection.mjs';

/**
 * Asks each server so many times a second, whether or not it has answered what was asked before: at random moments (a Poisson
 * process), as people come. Tells what was answered, timed from when the question was due.
 */

const TICK_MS = 2;
let stop = () => {};

async function run({ ports, perSecond, numbers }) {
  const latencies = [];
  const start = performance.now();
  const gap = () => (-Math.log(1 - Math.random()) * 1000) / perSecond;
  const answered = await new Promise((resolve, reject) => {
    const servers = ports.map((port) => ({ port, due: start + gap(), free: [], answered: 0 }));
    async function ask(server, due) {
      const connection = server.free.pop() ?? (await Connection.open(server.port));
      connection.onError = reject;
      connection.ask(numbers[Math.floor(Math.random() * numbers.length)], () => {
        server.answered += 1;
        latencies.push(performance.now() - due);
        server.free.push(connection);
      });
    }
    const timer = setInterval(() => {
      const now = performance.now();
      for (const server of servers)
        for (; server.due <= now; server.due += gap()) ask(server, server.due).catch(reject);
    }, TICK_MS);
    stop = () => {
      clearInterval(timer);
      resolve(servers.map((server) => server.answered));
    };
  });
  const seconds = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    perSecond: answered.map((count) => count / seconds),
    p99: latencies[Math.floor(0.99 * (latencies.length - 1))],
  };
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
