import { AgencyPanel } from '../agencies/AgencyPanel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { ENTITY_CHANGE_TONES, type EntityChange } from './entity-change.js';

/** On an agency's page: when it became another legal entity. */
export function AgencyEntityChanges({ agencyId }: { agencyId: string }) {
  const { day } = useDates();
  return (
    <AgencyPanel<EntityChange>
      resource="entity-changes"
      agencyId={agencyId}
      title="entity-changes.title"
      empty="entity-changes.none"
      begin="entity-changes.propose"
      sort="proposedAt"
      render={({ id, before, value, on }) => (
        <>
          <RecordLink resource="entity-changes" id={id}>
            {`${before} → ${value}`}
          </RecordLink>
          {` · ${day(on)}`}
        </>
      )}
      actions={({ status }) => <TermChip family="entity-change-status" value={status} tones={ENTITY_CHANGE_TONES} />}
    />
  );
}
