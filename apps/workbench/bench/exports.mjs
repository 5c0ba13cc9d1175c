import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { step } from '../src/plain.mjs';
import { PAYLOADS, REGISTER, startLists } from './long-register.mjs';
import { forgetPeak, peakOf } from './peak.mjs';
import { median, summary } from './statistics.mjs';

const FORMATS = ['csv', 'xlsx'];
/** A round of a million agencies takes minutes, most of them the textbook's. */
const MOST_ROUNDS = 3;

/** Bytes of an agency in the shortest of the files, a workbook: fewer would be a part of the list. */
const LEAST_BYTES = 50;

async function drain(url, cookie, agencies) {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  let bytes = 0;
  for await (const part of answer.body) bytes += part.length;
  if (bytes < agencies * LEAST_BYTES) throw new Error(`${url} ended after ${bytes} bytes`);
}

/** The whole list as a file, as CSV and as a workbook, beside TypeORM's `getMany` and a stringifier, with and without the relation. */
export async function measureExports(agencies, { home, programs, options, say = console.log }) {
  const running = await startLists(agencies, { home, programs, say });
  const { apiUrl, apiPid, textbookUrl } = running;
  const cookie = await running.cookieOf('auditor');
  const ours = (format) => `${apiUrl}/agencies/export.${format}?filter[register]=${REGISTER}&sort=legalName`;
  const asked = {
    textbook: `${textbookUrl}/agencies/export.csv?register=${REGISTER}`,
    flat: `${textbookUrl}/agencies/flat/export.csv?register=${REGISTER}`,
    ...Object.fromEntries(FORMATS.map((format) => [format, ours(format)])),
  };
  const kinds = Object.keys(asked);
  const seconds = Object.fromEntries(kinds.map((kind) => [kind, []]));
  const peaks = Object.fromEntries(FORMATS.map((format) => [format, []]));
  for (const format of FORMATS)
    await step(
      `Warming the export as ${format}`,
      () => drain(asked[format], cookie, agencies),
      () => {},
    );
  const rounds = Math.min(options.rounds, MOST_ROUNDS);
  const round = async () => {
    for (const kind of kinds) {
      if (kind in peaks) forgetPeak(apiPid);
      const since = performance.now();
      await drain(asked[kind], cookie, agencies);
      seconds[kind].push((performance.now() - since) / 1000);
      if (kind in peaks) peaks[kind].push(peakOf(apiPid));
    }
  };
  for (let at = 1; at <= rounds; at += 1) await step(`Export, round ${at} of ${rounds}`, round, say);
  const formulas = await formulasIn(FORMATS, { ours, cookie, folder: path.join(home, `office-${agencies}`), say });
  await running.stop();
  const times = (other) => summary(seconds[other].map((value, at) => value / seconds.csv[at]));
  return {
    agencies,
    ...Object.fromEntries(kinds.map((kind) => [kind, summary(seconds[kind])])),
    ratio: times('textbook'),
    flatRatio: times('flat'),
    csvMiB: median(peaks.csv),
    xlsxMiB: median(peaks.xlsx),
    payloads: PAYLOADS,
    formulas,
  };
}

const run = promisify(execFile);
const OFFICE = 'soffice';

const hasOffice = () =>
  run(OFFICE, ['--version']).then(
    () => true,
    () => false,
  );

/** How many cells of each file LibreOffice takes for a formula; null where it is not installed. */
async function formulasIn(formats, { ours, cookie, folder, say }) {
  if (!(await hasOffice())) return null;
  mkdirSync(folder, { recursive: true });
  const found = {};
  for (const format of formats)
    await step(
      `Opening the ${format} in LibreOffice`,
      async () => {
        const file = path.join(folder, `agencies.${format}`);
        const answer = await fetch(ours(format), { headers: { cookie } });
        await pipeline(answer.body, createWriteStream(file));
        const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
        await run(OFFICE, [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, file]);
        found[format] = await countIn(path.join(folder, 'agencies.fods'), 'table:formula=');
      },
      say,
    );
  rmSync(folder, { recursive: true, force: true });
  return found;
}

/** Also where a part of the file ends within the words. */
async function countIn(file, words) {
  let count = 0;
  let rest = '';
  for await (const part of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const text = rest + part;
    count += text.split(words).length - 1;
    rest = text.slice(-(words.length - 1));
  }
  return count;
}
