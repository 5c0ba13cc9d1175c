import { availableParallelism, cpus } from 'node:os';
import { CPU_IS_TOLD } from './cpu.mjs';
import {
  exportsReport,
  exportTargets,
  importsReport,
  importTarget,
  listsReport,
  listTargets,
} from './report-lists.mjs';
import { nameTargets, namesReport, searchReport, searchTargets } from './report-names.mjs';
import { suspensionReport, suspensionTargets } from './report-suspension.mjs';
import { figure, spread } from './statistics.mjs';
import { many, table } from './tables.mjs';

const optional = (value) => (value ? spread(value) : '–');
const percent = (share) => `${Math.round(share * 100)} %`;

const SERVERS = {
  portal: 'portal',
  bare: 'bare node:http + Map',
  textbook: 'Nest + Express + TypeORM',
};

function checkRows({ agencies, quiet, busy }) {
  const row = (figures, kind, title) => [
    `${many(agencies)}  ${title}`,
    spread(figures[kind].perSecond),
    optional(figures[kind].cpuUs),
    spread(figures[kind].p99),
    percent(figures[kind].loadBusy),
  ];
  return [
    ...Object.keys(SERVERS).map((kind) => row(quiet, kind, SERVERS[kind])),
    row(busy, 'portal', 'portal, a change a second'),
    row(busy, 'bare', 'bare, beside it'),
  ];
}

const ratioRow = ({ agencies, quiet, busy, portalMiB, portalReadyMs }) => [
  many(agencies),
  spread(quiet.toBare),
  optional(quiet.cpuToBare),
  spread(quiet.toTextbook),
  optional(quiet.cpuBelowTextbook),
  spread(busy.toBare),
  portalMiB === null ? '–' : `${figure(portalMiB)} MiB`,
  `${figure(portalReadyMs / 1000)} s`,
];

function checksReport(checks) {
  const cpuTold = CPU_IS_TOLD
    ? 'CPU: the server’s and, for the textbook, PostgreSQL’s, user and kernel mode.'
    : 'CPU is not told: this system has no /proc.';
  return `CHECKS BY LICENCE NUMBER over HTTP: 64 kept connections, numbers uniform over all, same bytes and headers.
Medians of the rounds (least–most). ${cpuTold}

${table(['agencies', 'requests/s', 'CPU µs/request', 'p99 ms', 'load’s own core'], checks.flatMap(checkRows))}

${table(
  [
    'agencies',
    'portal/bare req/s',
    'portal/bare CPU',
    'portal/textbook req/s',
    'textbook/portal CPU',
    'portal/bare, changing',
    'portal holds',
    'ready after',
  ],
  checks.map(ratioRow),
)}`;
}

const indexReport = (indexes) => `THE INDEX ALONE, names with one letter missing, and whole advertisements
${table(
  [
    'agencies',
    'built in s',
    'MiB',
    'by number µs',
    'by name ms',
    'slowest ms',
    'right first',
    'offer ms',
    'slowest offer ms',
  ],
  indexes.map((one) => [
    many(one.agencies),
    figure(one.buildMs / 1000),
    figure(one.memoryMiB),
    figure(one.licenceUs),
    figure(one.nameMs),
    figure(one.slowestNameMs),
    percent(one.nameFirst),
    figure(one.offerMs),
    figure(one.slowestOfferMs),
  ]),
)}`;

const screeningReport = ({
  successors,
  decoys,
  agencies,
  recall,
  precision,
  decoysHeld,
  threshold,
  buildMs,
  screenMs,
  lookAlikes: look,
}) =>
  `SUCCESSORS of refused, revoked and sanctioned agencies, each with at most one exact value in common: ${successors} among ${many(agencies)} agencies
${many(decoys)} of those only share a building, an accountant or a common name. Threshold ${threshold}
recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, decoys held ${decoysHeld}; index built in ${figure(buildMs / 1000)} s, an agency screened in ${figure(screenMs)} ms
LOOK-ALIKE NAMES: ${look.names} names of ${many(look.known)} forged in ${many(look.forged)} ways, held ${look.held.toFixed(3)}; ${many(look.honest)} honest new names, held ${look.honestHeld.toFixed(3)}`;

const codesReport = ({
  pictures,
  read,
  wrong,
  longest,
  ms,
}) => `CODES OF LICENCES from ${many(pictures)} pictures (300 pixels, up to 15° and 2 pixels of blur, JPEG 40), tokens of up to ${longest} bytes
read ${(read / pictures).toFixed(3)}, read wrong ${wrong}; ${figure(ms)} ms a picture`;

const feedReport = ({ title, equal, seconds, why }) =>
  `THE FEED UNDER KILLS: ${title}
${equal ? 'two portals ended with the bytes of a fresh snapshot' : `NOT equal: ${why}`}; ${figure(seconds)} s`;

const REPORTS = {
  lists: listsReport,
  export: exportsReport,
  import: importsReport,
  names: namesReport,
  search: searchReport,
  screening: screeningReport,
  codes: codesReport,
  index: indexReport,
  checks: checksReport,
  suspension: suspensionReport,
  feed: feedReport,
};

/** What the register promises, and whether this run kept it. */
export function targets({
  checks = [],
  index = [],
  names,
  search = [],
  screening,
  codes,
  suspension,
  feed,
  lists = [],
  export: exports = [],
  import: imported,
}) {
  const lines = [];
  const target = (what, value, met) => lines.push(`${met ? 'met    ' : 'NOT MET'}  ${what}: ${value}`);
  for (const { agencies, quiet } of checks.filter((one) => one.agencies >= 100_000)) {
    const { toBare, cpuToBare, cpuBelowTextbook: below } = quiet;
    target(`${many(agencies)} agencies: portal ≥ 0.80 of bare requests/s`, spread(toBare), toBare.median >= 0.8);
    if (!below) continue;
    target(`${many(agencies)} agencies: portal ≤ 1.4 of bare CPU`, spread(cpuToBare), cpuToBare.median <= 1.4);
    target(`${many(agencies)} agencies: portal CPU ≥ 12 times below the textbook`, spread(below), below.median >= 12);
  }
  const [small, large] = [100_000, 1_000_000].map((size) => checks.find(({ agencies }) => agencies === size)?.quiet);
  if (small?.portal.cpuUs && large?.portal.cpuUs) {
    const growth = large.portal.cpuUs.median / small.portal.cpuUs.median;
    target('a check at 1,000,000 agencies ≤ 1.3 of the CPU at 100,000', figure(growth), growth <= 1.3);
  }
  for (const { agencies, offerMs, buildMs } of index) {
    target(`${many(agencies)} agencies: an offer ≤ 15 ms`, `${figure(offerMs)} ms`, offerMs <= 15);
    if (agencies === 1_000_000)
      target('1,000,000 agencies: built in ≤ 10 s', `${figure(buildMs / 1000)} s`, buildMs <= 10_000);
  }
  if (names) nameTargets(names, target);
  searchTargets(search, target);
  if (screening) {
    const { recall, precision, lookAlikes } = screening;
    target('successors: recall ≥ 0.95', recall.toFixed(3), recall >= 0.95);
    target('successors: precision ≥ 0.80', precision.toFixed(3), precision >= 0.8);
    target('look-alike names: held ≥ 0.99', lookAlikes.held.toFixed(3), lookAlikes.held >= 0.99);
    target('honest new names: held ≤ 0.02', lookAlikes.honestHeld.toFixed(3), lookAlikes.honestHeld <= 0.02);
  }
  if (codes) {
    target(
      'codes read from pictures ≥ 0.995',
      (codes.read / codes.pictures).toFixed(3),
      codes.read / codes.pictures >= 0.995,
    );
    target('codes read wrong: none', codes.wrong, codes.wrong === 0);
  }
  if (suspension) suspensionTargets(suspension, target);
  if (lists.length > 0) listTargets(lists, target);
  if (exports.length > 0) exportTargets(exports, target);
  if (imported) importTarget(imported, target);
  if (feed) target('the feed under kills ends byte-equal', feed.equal ? 'equal' : 'different', feed.equal);
  return lines;
}

export function report(results) {
  const parts = Object.entries(REPORTS)
    .filter(([part]) => results[part])
    .map(([part, text]) => text(results[part]));
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}`;
  return [machine, ...parts, ['TARGETS', ...targets(results)].join('\n')].join('\n\n');
}
