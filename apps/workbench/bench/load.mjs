import { Connection } from './connection.mjs';
import { questions } from './questions.mjs';

/** Asks servers as fast as they answer, over many kept connections, and tells how much was answered in how long. */

/** One answer in so many is timed. */
const TIMED_EVERY = 8;
let stopping = false;

async function run({ ports, connections, seconds, asked }) {
  stopping = false;
  const ask = questions(asked);
  const latencies = [];
  let requests = 0;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const until = start + seconds * 1000;

  async function keepAsking(port) {
    const connection = await Connection.open(port);
    await new Promise((resolve, reject) => {
      const next = () => {
        const sent = performance.now();
        if (sent >= until || stopping) return resolve();
        connection.ask(ask(), () => {
          requests += 1;
          if (requests % TIMED_EVERY === 0) latencies.push(performance.now() - sent);
          next();
        });
      };
      connection.onError = reject;
      next();
    });
    connection.close();
  }
  await Promise.all(Array.from({ length: connections }, (_, n) => keepAsking(ports[n % ports.length])));
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.floor(share * (latencies.length - 1))];
  return {
    requests,
    perSecond: requests / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    /** Share of one core that the generator itself took. */
    busy: (user + system) / 1e6 / elapsed,
  };
}

process.on('message', (message) => {
  if (message.stop) stopping = true;
  else
    run(message).then(
      (result) => process.send(result),
      (error) => process.send({ error: error.message }),
    );
});
process.channel.ref();
process.send({ ready: true });
