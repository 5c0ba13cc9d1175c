import { sayDay, translate } from '@amparo/messages';
import {
  fits,
  fittingOrShortest,
  partsOf,
  sentence,
  shortened,
  SUBJECT,
  told,
  withoutNeed,
} from '@amparo/messages/short';
import type { FollowedChange, FollowedState } from '@amparo/verification';
import type { FollowMessage, Follower } from './follow.js';

/** Of whom is told, and to whom. */
export interface Telling {
  readonly to: Pick<Follower, 'channel' | 'language'>;
  /** The agency's legal name. */
  readonly name: string;
  /** Where more can be read, and where this ends. */
  readonly url: string;
  readonly stop: string;
  readonly timeZone: string;
}

export type Ending = 'year' | 'final' | 'gone';

/** Of a name in a sentence of a short message. */
const NAME = 40;
/** So many parts say something; the link stands in the last, or in one of its own. */
const MOST_PARTS = 2;

/** Said in short messages, and after them the link: whole, with its word where there is room, and never left away. */
function short(sentences: readonly string[], link: string): FollowMessage[] {
  const parts = partsOf({ sentences }, MOST_PARTS);
  const last = parts.at(-1);
  const joined = last === undefined ? link : withoutNeed(`${last}\n${link}`);
  const all = fits(joined) ? [...parts.slice(0, -1), joined] : [...parts, link];
  return all.map((text) => ({ text }));
}

const named = (name: string, say: (name: string) => string): string =>
  fittingOrShortest((places) => say(shortened(name, places)), NAME);

/** Asks whether whoever has the address asked for it. */
export function confirmation({ to, name }: Pick<Telling, 'to' | 'name'>, link: string): FollowMessage[] {
  const { channel, language } = to;
  if (channel === 'email')
    return [
      {
        subject: translate(language, 'mail', 'follow-confirm.subject', { name }),
        text: translate(language, 'mail', 'follow-confirm.body', { name, link }),
      },
    ];
  const asked = named(name, (part) => translate(language, 'mail', 'follow-confirm.short', { name: part }));
  return short([asked, translate(language, 'mail', 'follow-confirm.short.open')], link);
}

/** What became of one thing, in the words of the portal. The number of a licence stands before it where there are several. */
function changeWords({ to: { language }, timeZone }: Telling, change: FollowedChange, several: boolean): string {
  if (change.kind !== 'licence')
    return sentence({ language }, translate(language, 'mail', `follow-changed.${change.kind}`));
  const state = translate(language, 'safety', `status.${change.status}`);
  const since = change.since === null ? state : `${state} (${sayDay(language, change.since, timeZone)})`;
  return several ? told(change.number, sentence({ language }, since)) : sentence({ language }, since);
}

/** What the register says of the agency now, and what to do; then what changed, worst first. */
export function changed(telling: Telling, state: FollowedState, changes: readonly FollowedChange[]): FollowMessage[] {
  const { to, name, url, stop } = telling;
  const { channel, language } = to;
  const standing = translate(language, 'safety', `standing.${state.standing}`);
  const verdict = sentence({ language }, standing, translate(language, 'safety', `verb.${state.standing}`));
  const several = Object.keys(state.licences).length > 1;
  const lines = changes.map((change) => changeWords(telling, change, several));
  if (channel === 'sms') {
    const ending = translate(language, 'mail', 'follow-stop.short', { link: stop });
    return short([told(name, verdict, SUBJECT), ...lines], fits(withoutNeed(ending)) ? withoutNeed(ending) : stop);
  }
  const said = [verdict, ...lines].join('\n');
  return [
    {
      subject: translate(language, 'mail', 'follow-changed.subject', { name, standing }),
      text: translate(language, 'mail', 'follow-changed.body', { name, said, url, stop }),
      stop,
    },
  ];
}

/** That nothing more comes, and why. */
export function ended({ to: { channel, language }, name, url, stop }: Telling, why: Ending): FollowMessage[] {
  const reason = (part: string) => translate(language, 'mail', `follow-ended.${why}`, { name: part });
  if (channel === 'sms') return partsOf({ sentences: [named(name, reason)] }, MOST_PARTS).map((text) => ({ text }));
  return [
    {
      subject: translate(language, 'mail', 'follow-ended.subject', { name }),
      text: translate(language, 'mail', 'follow-ended.body', { why: reason(name), url }),
      stop,
    },
  ];
}
