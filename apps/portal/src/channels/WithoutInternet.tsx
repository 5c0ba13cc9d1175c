import type { ReactElement } from 'react';
import type { Channels } from '../configuration/channels.js';
import type { Words } from '../pages/words.js';

interface WithoutInternetProps {
  readonly words: Words;
  readonly numbers: Channels['numbers'];
}

const DOORS = [
  { channel: 'sms', key: 'short.door.sms' },
  { channel: 'ussd', key: 'short.door.ussd' },
  { channel: 'whatsApp', key: 'short.door.whatsapp' },
] as const;

/** The same answers for a telephone without internet; nothing where the ministry has no number for it. */
export function WithoutInternet({ words, numbers }: WithoutInternetProps): ReactElement | null {
  const open = DOORS.flatMap(({ channel, key }) => {
    const number = numbers[channel];
    return number === undefined ? [] : [{ key, number }];
  });
  if (open.length === 0) return null;
  return (
    <section>
      <h2>{words.say('portal', 'short.door')}</h2>
      <ul className="steps">
        {open.map(({ key, number }) => (
          <li key={key}>{words.rich('portal', key, { number: <bdi dir="ltr">{number}</bdi> })}</li>
        ))}
      </ul>
    </section>
  );
}
