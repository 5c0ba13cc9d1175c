import { AgencyPanel } from '../agencies/AgencyPanel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { PRINCIPAL_TONES, type PrincipalRow } from './principal.js';

/** On an agency's page: for whom it recruits, or is proposed to. */
export function AgencyPrincipals({ agencyId }: { agencyId: string }) {
  const { country } = useDates();
  return (
    <AgencyPanel<PrincipalRow>
      resource="principals"
      agencyId={agencyId}
      title="principals.title"
      empty="principals.none"
      sort="statusSince"
      render={(principal) => (
        <>
          <RecordLink resource="principals" id={principal.id}>
            {principal.name}
          </RecordLink>
          {` · ${country(principal.country)}`}
        </>
      )}
      actions={({ status }) => <TermChip family="principal-status" value={status} tones={PRINCIPAL_TONES} />}
    />
  );
}
