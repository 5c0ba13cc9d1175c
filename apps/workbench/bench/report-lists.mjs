import { figure, spread } from './statistics.mjs';
import { many, table } from './tables.mjs';

const LISTS = { first: 'first page', page: 'page at row 10,000', deep: 'cursor at nine tenths' };

export const listsReport = (
  lists,
) => `LISTS OF AGENCIES over HTTP: filter, sort and total, 25 rows with the statuses of their licences.
The textbook is TypeORM's findAndCount with the licences as a relation; flat: without them, statuses in the agency's own row
${table(
  ['agencies', 'ms', 'textbook ms', 'textbook/ours', 'flat ms', 'flat/ours'],
  lists.flatMap((one) =>
    Object.entries(LISTS).map(([kind, title]) => [
      `${many(one.agencies)}  ${title}`,
      spread(one[kind].ours),
      spread(one[kind].theirs),
      spread(one[kind].ratio),
      spread(one[kind].flat),
      spread(one[kind].flatRatio),
    ]),
  ),
)}`;

const formulasFound = ({ formulas, payloads }) =>
  formulas === null
    ? 'LibreOffice is not installed: nobody looked for formulas.'
    : `LibreOffice takes ${Object.entries(formulas)
        .map(([format, count]) => `${count} cells of the ${format}`)
        .join(' and ')} for a formula; ${payloads} names want to be one.`;

export const exportsReport = (exports) => `THE WHOLE LIST OF AGENCIES AS A FILE, with 500 names that want to be formulas
The textbook is TypeORM's getMany with the licences as a relation, and a stringifier; flat: without them
${table(
  [
    'agencies',
    'CSV s',
    'XLSX s',
    'textbook s',
    'textbook/CSV',
    'flat s',
    'flat/CSV',
    'API holds, CSV',
    'API holds, XLSX',
  ],
  exports.map((one) => [
    many(one.agencies),
    spread(one.csv),
    spread(one.xlsx),
    spread(one.textbook),
    spread(one.ratio),
    spread(one.flat),
    spread(one.flatRatio),
    `${figure(one.csvMiB)} MiB`,
    `${figure(one.xlsxMiB)} MiB`,
  ]),
)}
${formulasFound(exports.at(-1))}`;

export const importsReport = ({ agencies, dryRun, applied, ours, textbook, ratio, mib }) =>
  `A LIST OF ${many(agencies)} AGENCIES TAKEN IN, each with a licence, an address and a telephone
Ours through dry run and apply; the textbook is TypeORM's save, in chunks of 1,000, of the same rows into the same tables: what the list says, what it changed, the public feed
${table(
  ['seconds', 'dry run', 'applied', 'both', 'textbook', 'textbook/both', 'API holds'],
  [['', spread(dryRun), spread(applied), spread(ours), spread(textbook), spread(ratio), `${figure(mib)} MiB`]],
)}`;

/** What lists promise at the largest size measured, and from a tenth of it to it. */
export function listTargets(lists, target) {
  const largest = lists.at(-1);
  const smaller = lists.find(({ agencies }) => agencies * 10 === largest.agencies);
  const at = `lists of ${many(largest.agencies)}`;
  for (const [kind, least] of [
    ['first', 8],
    ['page', 20],
    ['deep', 200],
  ])
    target(
      `${at}: ${LISTS[kind]} ≥ ${least} times faster`,
      spread(largest[kind].ratio),
      largest[kind].ratio.median >= least,
    );
  const ratio = (what, most, value) => target(`${at}: ${what} ≤ ${most}`, figure(value), value <= most);
  for (const kind of ['page', 'deep'])
    ratio(`${LISTS[kind]} to the first page`, 1.5, largest[kind].ours.median / largest.first.ours.median);
  if (!smaller) return;
  for (const kind of Object.keys(LISTS))
    ratio(
      `${LISTS[kind]} to that of ${many(smaller.agencies)}`,
      1.3,
      largest[kind].ours.median / smaller[kind].ours.median,
    );
}

/** What files promise at the largest size measured, and from a tenth of it to it. */
export function exportTargets(exports, target) {
  const largest = exports.at(-1);
  const smaller = exports.find(({ agencies }) => agencies * 10 === largest.agencies);
  const at = `file of ${many(largest.agencies)}`;
  target(`${at}: CSV ≥ 4 times faster`, spread(largest.ratio), largest.ratio.median >= 4);
  for (const [format, count] of Object.entries(largest.formulas ?? {}))
    target(`${at}: no formula in the ${format}`, count, count === 0);
  if (!smaller) return;
  for (const format of ['csv', 'xlsx']) {
    const grown = largest[`${format}MiB`] / smaller[`${format}MiB`];
    target(`${at}: memory of the ${format} to that of ${many(smaller.agencies)} ≤ 1.3`, figure(grown), grown <= 1.3);
  }
}

export function importTarget({ agencies, ratio }, target) {
  target(`import of ${many(agencies)}: ≥ 5 times faster`, spread(ratio), ratio.median >= 5);
}
