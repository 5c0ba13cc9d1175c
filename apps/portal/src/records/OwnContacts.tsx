import type { ChannelRecord } from '@amparo/verification';
import { Fragment, type ReactElement } from 'react';
import type { Words } from '../pages/words.js';

/** The rest stands further down; in a few words it is what somebody was given that has to be compared. */
const MOST = 3;
const ORDER = ['phone', 'messaging', 'web', 'social', 'email'];
const rank = ({ kind }: ChannelRecord): number => (ORDER.indexOf(kind) + ORDER.length) % (ORDER.length + 1);

/** By what somebody with a good name is really reached: cheats lend themselves the name, not the telephone. */
export function OwnContacts({
  words,
  channels,
}: {
  readonly words: Words;
  readonly channels: readonly ChannelRecord[];
}): ReactElement | null {
  const shown = channels
    .filter(({ display }) => display !== null)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <p>
      {words.rich('safety', 'contacts.own', {
        contacts: (
          <>
            {shown.map(({ id, display }, at) => (
              <Fragment key={id}>
                {at > 0 && words.comma}
                <strong>
                  <bdi dir="ltr">{display}</bdi>
                </strong>
              </Fragment>
            ))}
          </>
        ),
      })}
    </p>
  );
}
