import { figure } from './statistics.mjs';
import { many, table } from './tables.mjs';

const three = ({ p50, p99, most }) => [p50, p99, most].map(figure).join(' / ');
const least = (values) => Math.min(...values);

const cutsOf = ({ cuts }) =>
  cuts ? `${many(cuts.cables)} of portals, ${many(cuts.notifications)} of notifications` : 'none';

export const suspensionReport = (
  rounds,
) => `A SUSPENSION'S WAY TO THE PORTALS (${many(rounds[0].suspensions)} suspensions a round; each portal asked at random moments by others)
Milliseconds, p50 / p99 / most. Visible: until the last portal answers otherwise.
${table(
  [
    'round',
    'checks/s each',
    'their p99',
    'visible since commit',
    'visible since sent',
    'officer’s wait',
    'connections cut',
  ],
  rounds.map((round) => [
    round.name,
    figure(least(round.perSecond)),
    figure(round.checkP99),
    three(round.sinceCommit),
    three(round.sinceSent),
    three(round.answer),
    cutsOf(round),
  ]),
)}

ASKED AFTER THE OFFICER HAD THE ANSWER, at once and again: stale is every answer that says otherwise, cut or not, whatever hour it bears
${table(
  [
    'round',
    'asked',
    'stale “may recruit”',
    'of them bearing a later hour than the commit',
    'last of them after ms',
    'stale after lifting',
  ],
  rounds.map((round) => [
    round.name,
    many(round.asked),
    many(round.stale),
    many(round.untrue),
    figure(round.staleFor),
    `${many(round.lifts.stale)} of ${many(round.lifts.asked)}`,
  ]),
)}`;

export function suspensionTargets(rounds, target) {
  for (const { name, promised, sinceCommit, stale } of rounds) {
    const { p99 } = sinceCommit;
    target(`a suspension, ${name}: p99 ≤ ${many(promised)} ms`, `${figure(p99)} ms`, p99 <= promised);
    target(`a suspension, ${name}: stale after the officer’s answer, none`, many(stale), stale === 0);
  }
}
