import { sleep } from '../src/plain.mjs';
import { Connection } from './connection.mjs';

/** Between two questions of one watcher: the answers that are timed must not be slowed by those who time them. */
const PAUSE_MS = 2;

/** Milliseconds of the wall clock, finer than it gives them by itself: PostgreSQL's commits are told by the same clock. */
export const wallClock = () => performance.timeOrigin + performance.now();

const answerOf = (connection, number) =>
  new Promise((resolve, reject) => {
    connection.onError = reject;
    connection.ask(number, (whole, body) => resolve(JSON.parse(Buffer.from(whole.slice(body), 'latin1').toString())));
  });

/** Two connections to a portal: one that asks all the time, and one kept for the moment at which the officer has the answer. */
export async function openWatcher(port) {
  const [steady, prompt] = [await Connection.open(port), await Connection.open(port)];

  /**
   * From before a decision is sent until the portal says what was decided and has been asked again after the officer had the answer.
   * `answered` resolves then. What is counted after it is strict: a question sent after the officer had the answer, to which the
   * portal said otherwise, is stale, whether or not the portal's connection was cut, and whatever hour it says it is as of. That
   * hour is kept with it: a portal may be excused by it, but the figure is not.
   */
  async function watch(number, awaited, answered) {
    let isAnswered = false;
    let [told, asked] = [null, 0];
    const stale = [];
    const hear = async (connection, isAfter) => {
      const { standing, asOf } = await answerOf(connection, number);
      const now = wallClock();
      asked += isAfter ? 1 : 0;
      if (standing === awaited) told ??= now;
      else if (isAfter) stale.push({ at: now, asOf: Date.parse(asOf) });
      return standing === awaited && isAfter;
    };
    const atOnce = answered.then(() => {
      isAnswered = true;
      return hear(prompt, true);
    });
    const untilSure = (async () => {
      while (!(await hear(steady, isAnswered))) await sleep(PAUSE_MS);
    })();
    await Promise.all([atOnce, untilSure]);
    return { told, asked, stale };
  }

  return {
    watch,
    close() {
      steady.close();
      prompt.close();
    },
  };
}
