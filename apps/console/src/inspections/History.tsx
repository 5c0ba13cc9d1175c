import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords, type Word } from '../words/useWords.js';
import type { Act } from './inspection.js';

interface HistoryProps {
  readonly title: Word;
  readonly family: 'inspection-verb' | 'corrective-verb' | 'registry-verb';
  readonly acts: readonly Act[];
}

/** Every act in order, with whose it was and why. */
export function History({ title, family, acts }: HistoryProps) {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  return (
    <Panel title={t(title)}>
      <Items
        items={acts.map((act, index) => ({ ...act, index }))}
        empty="inspections.empty"
        keyOf={({ index }) => String(index)}
        render={({ verb, at, by, reasons }) => (
          <>
            <div>
              {by
                ? t('inspections.history.by', { verb: term(family, verb), at: instant(at), name: by })
                : t('inspections.history.nobody', { verb: term(family, verb), at: instant(at) })}
            </div>
            {reasons && (
              <div dir="auto" style={{ whiteSpace: 'pre-line' }}>
                {reasons}
              </div>
            )}
          </>
        )}
      />
    </Panel>
  );
}
