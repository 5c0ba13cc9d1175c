import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { OwnApplication } from './application.js';
import { ApplicationStatus } from './ApplicationStatus.js';

/** Every act, the last first. */
export function ApplicationHistory({ acts }: Pick<OwnApplication, 'acts'>) {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  return (
    <Panel title={t('applications.history')}>
      <Items
        items={acts}
        empty="applications.empty"
        keyOf={({ verb, at }) => `${verb} ${at} ${acts.findIndex((act) => act.verb === verb && act.at === at)}`}
        render={({ verb, by, at, reasons }) => (
          <>
            <strong>{term('application-act', verb)}</strong>
            <div>{[instant(at), by].filter(Boolean).join(' · ')}</div>
            {reasons && <div dir="auto">{reasons}</div>}
          </>
        )}
        actions={({ toStatus }) => <ApplicationStatus status={toStatus} />}
      />
    </Panel>
  );
}
