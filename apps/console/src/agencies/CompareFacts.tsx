import type { ReactNode } from 'react';
import { TimelineItem } from '../licences/TimelineItem.js';
import { StatusChip } from '../records/StatusChip.js';
import { Period } from '../records/Period.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { ChannelOnDay, DatedFact, IdentifierOnDay, LicenceOnDay } from './on-day.js';

/** Since when the register held it, or that nobody knows. */
function Recorded({ at }: { at: string | null }) {
  const t = useWords();
  const { instant } = useDates();
  return <div>{at ? t('compare.recorded', { at: instant(at) }) : t('compare.recorded-not-known')}</div>;
}

/** A state, what it rests on, and since when the register held it. */
function Said({ state, recordedAt, children }: { state: string; recordedAt: string | null; children?: ReactNode }) {
  const term = useTerms();
  return (
    <>
      <div>
        <strong>{term('day-state', state)}</strong>
        {children}
      </div>
      <Recorded at={recordedAt} />
    </>
  );
}

export function DatedSaid({ fact, what }: { fact: DatedFact; what?: string }) {
  const t = useWords();
  const { state, recordedAt, from, to } = fact;
  return (
    <Said state={state} recordedAt={recordedAt}>
      {what && ` · ${what}`}
      {(from ?? to) && (
        <>
          {' · '}
          <Period from={from} to={to} />
        </>
      )}
      {from === null && ` · ${t('compare.first-day-not-known')}`}
    </Said>
  );
}

export function IdentifierSaid({ fact: { state, recordedAt, endedOn } }: { fact: IdentifierOnDay }) {
  const t = useWords();
  const { day } = useDates();
  return (
    <Said state={state} recordedAt={recordedAt}>
      {endedOn && ` · ${t('compare.number-ended', { day: day(endedOn) })}`}
    </Said>
  );
}

export function ChannelSaid({ fact }: { fact: ChannelOnDay }) {
  const t = useWords();
  const { day, instant } = useDates();
  const { state, recordedAt, confirmedOn, confirmedBy, withdrawnAt } = fact;
  return (
    <Said state={state} recordedAt={recordedAt}>
      {confirmedOn &&
        state !== 'stated' &&
        state !== 'not_known' &&
        ` · ${t('agencies.channel-confirmed', { day: day(confirmedOn), by: confirmedBy ?? '' })}`}
      {withdrawnAt && state === 'withdrawn' && ` · ${t('compare.channel-withdrawn', { at: instant(withdrawnAt) })}`}
    </Said>
  );
}

/** Every stretch of that day: a licence suspended at noon was both. */
export function LicenceSaid({ fact: { status, standing, intervals } }: { fact: LicenceOnDay }) {
  const t = useWords();
  const term = useTerms();
  if (status === null) return t('compare.status-not-known');
  return (
    <>
      <div>
        <StatusChip status={status} /> {term('standing', standing)}
      </div>
      <ul>
        {intervals.map((entry) => (
          <TimelineItem key={entry.effectiveFrom + entry.status} entry={entry} />
        ))}
      </ul>
    </>
  );
}
