import { AgencyPanel } from '../agencies/AgencyPanel.js';
import type { Agency } from '../agencies/agency.js';
import { Notice } from '../layout/Notice.js';
import { RecordLink } from '../lists/RecordLink.js';
import { TermChip } from '../records/TermChip.js';
import { useWords } from '../words/useWords.js';
import { AGENCY_MERGE_TONES, type AgencyMerge } from './agency-merge.js';

/** On an agency's page: other records of the same agency. */
export function AgencyMerges({ agencyId }: { agencyId: string }) {
  return (
    <AgencyPanel<AgencyMerge>
      resource="agency-merges"
      agencyId={agencyId}
      title="agency-merges.title"
      empty="agency-merges.none"
      begin="agency-merges.propose"
      sort="proposedAt"
      render={({ id, mergedName, mergedNumber, keptName, keptNumber }) => (
        <RecordLink resource="agency-merges" id={id}>
          {`${mergedName} (${mergedNumber}) → ${keptName} (${keptNumber})`}
        </RecordLink>
      )}
      actions={({ status }) => <TermChip family="agency-merge-status" value={status} tones={AGENCY_MERGE_TONES} />}
    />
  );
}

/** At the head of an agency's page: under which record it goes on, or which others lead here. */
export function GoesOnNotice({ agency: { mergedInto, mergedRecords } }: { agency: Agency }) {
  const t = useWords();
  const others = mergedInto ? [mergedInto] : mergedRecords;
  if (others.length === 0) return null;
  return (
    <Notice>
      {t(mergedInto ? 'agency-merges.goes-on' : 'agency-merges.also-recorded')}{' '}
      {others.map(({ id, name, number }, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <RecordLink resource="agencies" id={id}>
            {`${name} (${number})`}
          </RecordLink>
        </span>
      ))}
    </Notice>
  );
}
