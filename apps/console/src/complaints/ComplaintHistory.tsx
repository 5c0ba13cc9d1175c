import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Complaint } from './complaint.js';

/** Every step, the newest first: which, by whom, and what was due after it. */
export function ComplaintHistory({ events }: Pick<Complaint, 'events'>) {
  const t = useWords();
  const term = useTerms();
  const { day } = useDates();
  // A day is told where it was set, not again at each step that left it as it was.
  const newestFirst = events
    .map((event, at) => ({
      ...event,
      at,
      sets: event.dueOn !== null && event.dueOn !== events[at - 1]?.dueOn && at > 0,
    }))
    .reverse();
  return (
    <Panel title={t('complaints.history')}>
      <Items
        items={newestFirst}
        empty="field.nothing"
        keyOf={({ at }) => String(at)}
        render={({ verb, on, by, byRole, dueOn, sets, reasons, facts }) => (
          <>
            <strong>{term('complaint-event', verb)}</strong> · {day(on)} ·{' '}
            <bdi>{by ?? t(byRole === 'complainant' ? 'complaints.by-complainant' : 'complaints.by-itself')}</bdi>
            {typeof facts['officerName'] === 'string' && (
              <div>
                {t('complaints.assigned-to')} <bdi>{facts['officerName']}</bdi>
              </div>
            )}
            {sets && <div>{t('home.due', { day: day(dueOn) })}</div>}
            {reasons && <div dir="auto">{reasons}</div>}
          </>
        )}
      />
    </Panel>
  );
}
