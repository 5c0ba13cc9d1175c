import { Facts } from '../records/Facts.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Proposal } from './licence.js';

/** What is proposed, by whom, why: the same words for who serves, who decides and who looks back. */
export function ProposalSummary({ proposal }: { proposal: Proposal }) {
  const t = useWords();
  const term = useTerms();
  const { day, instant } = useDates();
  const { terms } = proposal;
  return (
    <Facts
      facts={[
        { label: 'field.measure', value: term('measure', proposal.measure) },
        { label: 'field.status', value: term('proposal-status', proposal.status) },
        { label: 'field.effective-on', value: terms.atOnce ? t('licences.at-once') : day(terms.effectiveOn) },
        { label: 'field.until', value: day(terms.until) },
        { label: 'field.valid-to', value: day(terms.validTo) },
        { label: 'field.conditions', value: terms.conditions.join(' · ') },
        { label: 'field.ground', value: proposal.ground },
        { label: 'field.reasons', value: proposal.reasons },
        { label: 'field.review-right', value: proposal.reviewRight },
        { label: 'field.proposed-by', value: <ByWhom who={proposal.proposedBy} when={instant(proposal.proposedAt)} /> },
        {
          label: 'field.served',
          value: proposal.servedHow && <ByWhom who={proposal.servedHow} when={instant(proposal.noticedAt)} />,
        },
        { label: 'field.reply-by', value: day(proposal.replyBy) },
        {
          label: 'field.closed-by',
          value: proposal.closedBy && <ByWhom who={proposal.closedBy} when={instant(proposal.closedAt)} />,
        },
        { label: 'field.closing-reasons', value: proposal.closingReasons },
      ]}
    />
  );
}

/** A name may run against the page's direction: it and the time each stand by themselves. */
const ByWhom = ({ who, when }: { who: string; when: string }) => (
  <>
    <bdi>{who}</bdi> · <bdi>{when}</bdi>
  </>
);
