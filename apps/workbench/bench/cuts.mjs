import { connect, createServer } from 'node:net';
import { sleep } from '../src/plain.mjs';
import { runSql } from '../src/postgres.mjs';
import { atTheEnd } from './undo.mjs';

/** Milliseconds between two cuts, the least and the most. */
const GAP = [20, 400];

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A way to a port of this machine, all of whose connections can be broken at once; new ones are let through. */
export async function openCable(toPort) {
  const open = new Set();
  const server = createServer((near) => {
    const far = connect({ port: toPort, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      open.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const cut = () => open.forEach((socket) => socket.destroy());
  const close = atTheEnd(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        cut();
      }),
  );
  return { port: server.address().port, cut, close };
}

/** Ends the connection over which the API hears of changes. Tells how many there were. */
const deafen = async (superuserUrl) =>
  (
    await runSql(
      superuserUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amparo-feed'`,
    )
  ).length;

/** Cuts at random moments, until it is told to stop: one portal's cable, or the API's ear in the database. Tells what it cut. */
export function beginCutting({ cables, superuserUrl, seed }) {
  const random = randomFrom(seed);
  const cuts = { cables: 0, notifications: 0 };
  let stopped = false;
  const cutting = (async () => {
    while (!stopped) {
      await sleep(GAP[0] + random() * (GAP[1] - GAP[0]));
      const cable = cables[Math.floor(random() * (cables.length + 1))];
      if (cable) cable.cut();
      if (cable) cuts.cables += 1;
      else cuts.notifications += await deafen(superuserUrl);
    }
    return cuts;
  })();
  // Awaited at the end; when something else fails first, that is what is told.
  cutting.catch(() => {});
  return () => {
    stopped = true;
    return cutting;
  };
}
