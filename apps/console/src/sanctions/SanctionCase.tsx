import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Sanction } from './sanction.js';

/** The notice, what they said to it, and a precaution in the meantime. */
export function SanctionCase({ sanction }: { sanction: Sanction }) {
  const t = useWords();
  const { day, instant } = useDates();
  if (!sanction.noticedAt && !sanction.preventiveUntil) return null;
  return (
    <Panel title={t('sanctions.case')}>
      <Facts
        facts={[
          { label: 'field.served', value: sanction.servedHow },
          { label: 'sanctions.served-at', value: instant(sanction.noticedAt) },
          { label: 'field.reply-by', value: day(sanction.replyBy) },
          { label: 'sanctions.preventive-until', value: day(sanction.preventiveUntil) },
        ]}
      />
      {sanction.replies.length === 0 && <p>{t('sanctions.replies.none')}</p>}
      {sanction.replies.map(({ id, receivedOn, from, words }) => (
        <Box key={id} component="article" sx={{ mt: 2 }}>
          <Typography variant="h3">{t('sanctions.reply', { from, day: day(receivedOn) })}</Typography>
          <p dir="auto">{words}</p>
        </Box>
      ))}
    </Panel>
  );
}

/** What became of the decision: an appeal, an end. */
export function SanctionAftermath({ sanction }: { sanction: Sanction }) {
  const t = useWords();
  const term = useTerms();
  const { day, instant } = useDates();
  const { appeal, end } = sanction;
  return (
    <>
      {appeal && (
        <Panel title={t('sanctions.appeal')}>
          <Facts
            facts={[
              { label: 'sanctions.lodged-on', value: day(appeal.lodgedOn) },
              { label: 'sanctions.stayed-at', value: instant(appeal.stayedAt) },
              {
                label: 'sanctions.outcome',
                value: appeal.outcome ? term('appeal-outcome', appeal.outcome) : t('sanctions.appeal.open'),
              },
            ]}
          />
        </Panel>
      )}
      {end && (
        <Panel title={t('sanctions.end')}>
          {!end.endedAt && end.proposedBy && <p>{t('sanctions.end.waits', { name: end.proposedBy })}</p>}
          <Facts
            facts={[
              { label: 'sanctions.end-ground', value: term('end-ground', end.ground) },
              { label: 'sanctions.public-reason', value: end.publicReason },
              { label: 'field.recorded-at', value: instant(end.endedAt) },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
