import { AgencyPanel } from '../agencies/AgencyPanel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import { useScore } from './useScore.js';
import { VETTING_TONES, type VettingRow } from './vetting.js';

/** On an agency's page, and beside an application: its screenings, and the way to have it screened now. */
export function AgencyVettings({ agencyId }: { agencyId: string }) {
  const term = useTerms();
  const score = useScore();
  const { instant } = useDates();
  return (
    <AgencyPanel<VettingRow>
      resource="vettings"
      agencyId={agencyId}
      title="vettings.title"
      empty="vettings.none"
      begin="vettings.ask"
      sort="runAt"
      render={({ id, runAt, occasion, score: highest }) => (
        <>
          <RecordLink resource="vettings" id={id}>
            {instant(runAt)}
          </RecordLink>
          {` · ${term('vetting-occasion', occasion)} · ${score(highest)}`}
        </>
      )}
      actions={({ status }) => <TermChip family="vetting-status" value={status} tones={VETTING_TONES} />}
    />
  );
}
