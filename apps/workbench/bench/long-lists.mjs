import { step } from '../src/plain.mjs';
import { REGISTER, startLists } from './long-register.mjs';
import { median, summary } from './statistics.mjs';

const PER_PAGE = 25;
/** Where pages end; further on there are cursors only. */
const DEEPEST_PAGE = 10_000 / PER_PAGE;
/** Ours are so short that fewer would tell how warm the program is, and not how long the list. */
const TIMES = { ours: 200, flat: 3, theirs: 1 };

async function read(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

async function timeOf(times, ask) {
  const taken = [];
  for (let time = 0; time < times; time += 1) {
    const since = performance.now();
    await ask();
    taken.push(performance.now() - since);
  }
  return median(taken);
}

/** A cursor deep in the list: as the answer before it would have given it, whose sort values the textbook tells. */
async function cursorAt({ textbookUrl }, row) {
  const { data } = await read(`${textbookUrl}/agencies/flat?register=${REGISTER}&skip=${row}&take=1`, '');
  return Buffer.from(JSON.stringify(['legalName', data[0].legalName, data[0].id])).toString('base64url');
}

async function questions(running, agencies) {
  const { apiUrl, textbookUrl } = running;
  const cookie = await running.cookieOf('auditor');
  const deep = Math.floor(agencies * 0.9);
  const ours = (more) => () =>
    read(`${apiUrl}/agencies?filter[register]=${REGISTER}&sort=legalName&perPage=${PER_PAGE}${more}`, cookie);
  const asked = (skip) => `register=${REGISTER}&skip=${skip}&take=${PER_PAGE}`;
  const theirs = (skip) => ({
    theirs: () => read(`${textbookUrl}/agencies?${asked(skip)}`, ''),
    flat: () => read(`${textbookUrl}/agencies/flat?${asked(skip)}`, ''),
  });
  const cursor = await cursorAt(running, deep - 1);
  const [after] = (await ours(`&cursor=${cursor}`)()).data;
  const [same] = (await theirs(deep).flat()).data;
  if (after?.id !== same?.id) throw new Error('the two lists are not in one order');
  return {
    first: { ours: ours(''), ...theirs(0) },
    page: { ours: ours(`&page=${DEEPEST_PAGE}`), ...theirs(10_000 - PER_PAGE) },
    deep: { ours: ours(`&cursor=${cursor}`), ...theirs(deep) },
  };
}

/** First page with filter, sort and total; the last page that there is; and a cursor's page at nine tenths: each beside the textbook's. */
export async function measureLists(agencies, { home, programs, options, say = console.log }) {
  const running = await startLists(agencies, { home, programs, say });
  const asked = await questions(running, agencies);
  const taken = Object.fromEntries(
    Object.keys(asked).map((name) => [name, { ours: [], theirs: [], flat: [], ratio: [], flatRatio: [] }]),
  );
  const round = async () => {
    for (const [name, ask] of Object.entries(asked)) {
      const ours = await timeOf(TIMES.ours, ask.ours);
      const flat = await timeOf(TIMES.flat, ask.flat);
      const theirs = await timeOf(TIMES.theirs, ask.theirs);
      const figures = { ours, theirs, flat, ratio: theirs / ours, flatRatio: flat / ours };
      for (const [kind, value] of Object.entries(figures)) taken[name][kind].push(value);
    }
  };
  await step('Warming both', round, () => {});
  for (const kind of Object.values(taken)) for (const list of Object.values(kind)) list.length = 0;
  for (let at = 1; at <= options.rounds; at += 1) await step(`Round ${at} of ${options.rounds}`, round, say);
  await running.stop();
  const kinds = Object.entries(taken).map(([name, figures]) => [
    name,
    Object.fromEntries(Object.entries(figures).map(([kind, values]) => [kind, summary(values)])),
  ]);
  return { agencies, ...Object.fromEntries(kinds) };
}
