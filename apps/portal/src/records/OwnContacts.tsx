import type { ChannelRecord, CheckMatch } from '@amparo/verification';
import { Fragment, type ReactElement } from 'react';
import type { Words } from '../pages/words.js';

/** The rest stands further down; in a few words it is what somebody was given that has to be compared. */
const MOST = 3;
const ORDER = ['phone', 'messaging', 'web', 'social', 'email'];
const rank = ({ kind }: ChannelRecord): number => (ORDER.indexOf(kind) + ORDER.length + 1) % (ORDER.length + 1);

interface OwnContactsProps {
  readonly words: Words;
  readonly match: CheckMatch;
  readonly channels: readonly ChannelRecord[];
}

/**
 * Whose a good name, number or telephone is, and by what they are really reached. Cheats lend themselves what can be looked up: what
 * was not asked for is to be compared before anything is paid.
 */
export function OwnContacts({ words, match, channels }: OwnContactsProps): ReactElement {
  const shown = channels
    .filter(({ display }) => display !== null)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
  const isNamed = match.matchedOn.some((matched) => NAMES.includes(matched));
  return (
    <>
      {!isNamed && <p>{words.rich('safety', 'contacts.whose', { name: strong(match.legalName) })}</p>}
      {shown.length > 0 && (
        <p>{words.rich('safety', 'contacts.own', { contacts: <span className="lines">{listed(shown)}</span> })}</p>
      )}
    </>
  );
}

const NAMES: readonly string[] = ['name', 'otherName', 'person'];
const strong = (text: string | null, dir: 'ltr' | 'auto' = 'auto'): ReactElement => (
  <strong>
    <bdi dir={dir}>{text}</bdi>
  </strong>
);

const listed = (channels: readonly ChannelRecord[]): ReactElement[] =>
  channels.map(({ id, display }) => <Fragment key={id}>{strong(display, 'ltr')}</Fragment>);
