import { AgencyPanel } from '../agencies/AgencyPanel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Period } from '../records/Period.js';
import { TermChip } from '../records/TermChip.js';
import { useMoney } from '../words/money.js';
import { useWords } from '../words/useWords.js';
import { type Bond, BOND_TONES } from './bond.js';

/** On an agency's page: the money held against claims on it. */
export function AgencyBonds({ agencyId }: { agencyId: string }) {
  const t = useWords();
  const money = useMoney();
  return (
    <AgencyPanel<Bond>
      resource="bonds"
      agencyId={agencyId}
      title="bonds.title"
      empty="bonds.none"
      begin="bonds.record"
      sort="to"
      render={({ id, guarantor, reference, from, to, remaining, pledged }) => (
        <>
          <RecordLink resource="bonds" id={id}>
            {`${guarantor} · ${reference}`}
          </RecordLink>
          {` · ${t('bonds.remaining-of', { left: money(remaining), pledged: money(pledged) })} · `}
          <Period from={from} to={to} />
        </>
      )}
      actions={({ status }) => <TermChip family="bond-status" value={status} tones={BOND_TONES} />}
    />
  );
}
