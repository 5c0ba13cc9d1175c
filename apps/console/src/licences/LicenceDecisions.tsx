import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Decision } from './licence.js';

/** Every decision with its reasons, newest first. Nothing here is ever edited; a correction is a decision of its own. */
export function LicenceDecisions({ decisions }: { decisions: readonly Decision[] }) {
  const t = useWords();
  const term = useTerms();
  const { day, dayOf, instant, list } = useDates();
  return (
    <Panel title={t('decisions.title')}>
      {decisions.length === 0 && <p>{t('decisions.empty')}</p>}
      {[...decisions].reverse().map((decision) => (
        <Box key={decision.id} component="article" sx={{ mb: 3 }}>
          <Typography variant="h3">{`${term('measure', decision.kind)} · ${dayOf(decision.recordedAt)}`}</Typography>
          <Facts
            facts={[
              { label: 'field.effective-at', value: instant(decision.effectiveAt) },
              { label: 'field.recorded-at', value: instant(decision.recordedAt) },
              { label: 'field.until', value: day(decision.until) },
              { label: 'field.valid-to', value: day(decision.validTo) },
              { label: 'field.conditions', value: decision.conditionText },
              { label: 'field.authority', value: decision.authority },
              { label: 'field.ground', value: decision.ground },
              { label: 'field.reasons', value: decision.reasons },
              { label: 'field.review-right', value: decision.reviewRight },
              { label: 'field.sanction', value: decision.sanction },
              { label: 'field.proposed-by', value: decision.proposedBy },
              { label: 'field.decided-by', value: decision.decidedBy },
              {
                label: 'applications.settings',
                value:
                  decision.settings &&
                  list(
                    Object.entries(decision.settings).map(([kind, version]) =>
                      t('applications.setting-version', { setting: term('setting', kind), version }),
                    ),
                  ),
              },
            ]}
          />
        </Box>
      ))}
    </Panel>
  );
}
