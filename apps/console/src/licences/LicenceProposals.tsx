import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Panel } from '../layout/Panel.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useTerms, useWords } from '../words/useWords.js';
import { DecideDialog } from './DecideDialog.js';
import type { Licence, Proposal } from './licence.js';
import { ProposalSummary } from './ProposalSummary.js';
import { RejectDialog } from './RejectDialog.js';
import { ServeNoticeDialog } from './ServeNoticeDialog.js';
import { WithdrawDialog } from './WithdrawDialog.js';

const VERBS = [
  { verb: 'serve-notice', label: 'licences.serve-notice', Dialog: ServeNoticeDialog },
  { verb: 'decide', label: 'licences.decide', Dialog: DecideDialog },
  { verb: 'reject', label: 'licences.reject', Dialog: RejectDialog },
  { verb: 'withdraw', label: 'licences.withdraw', Dialog: WithdrawDialog },
] as const;

const isOpen = ({ status }: Proposal): boolean => status === 'proposed' || status === 'noticed';

/** Open proposals with what may be done about them; the closed ones folded away below. */
export function LicenceProposals({ licence }: { licence: Licence }) {
  const t = useWords();
  const term = useTerms();
  const open = licence.proposals.filter(isOpen);
  const closed = licence.proposals.filter((proposal) => !isOpen(proposal));
  if (licence.proposals.length === 0) return null;
  return (
    <Panel title={t('licences.proposals')}>
      {open.length === 0 && <p>{t('licences.no-open-proposals')}</p>}
      {open.map((proposal) => (
        <Box key={proposal.id} component="article" sx={{ mb: 2 }}>
          <Typography variant="h3">{term('measure', proposal.measure)}</Typography>
          <ProposalSummary proposal={proposal} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
            <VerbButtons
              record={licence}
              item={proposal}
              about={term('measure', proposal.measure)}
              allowed={proposal.allowedActions}
              verbs={VERBS}
            />
          </Box>
        </Box>
      ))}
      {closed.length > 0 && (
        <details>
          <summary>{t('licences.closed-proposals', { count: closed.length })}</summary>
          {closed.map((proposal) => (
            <Box key={proposal.id} sx={{ my: 2 }}>
              <ProposalSummary proposal={proposal} />
            </Box>
          ))}
        </details>
      )}
    </Panel>
  );
}
