import Box from '@mui/material/Box';
import { Panel } from '../layout/Panel.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { Application } from './application.js';
import { changedFields } from './changed-fields.js';
import { StatedContent } from './StatedContent.js';

/** What was handed in last beside what was handed in before, and in words which parts are not the same. */
export function SubmissionCompare({ submissions }: Pick<Application, 'submissions'>) {
  const t = useWords();
  const { instant, list } = useDates();
  const [last, before] = submissions;
  if (!last || !before) return null;
  const changed = changedFields(before.content, last.content);
  const names = changed.map((field) => t(`applications.field.${field}`));
  return (
    <Panel title={t('applications.compare')}>
      <p>
        {changed.length === 0
          ? t('applications.compare.same')
          : t('applications.compare.changed', { fields: list(names) })}
      </p>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { md: '1fr 1fr' } }}>
        {[before, last].map(({ ordinal, submittedAt, content }) => (
          <Box key={ordinal} sx={{ minWidth: 0 }}>
            <h3>{t('applications.submission', { ordinal, at: instant(submittedAt) })}</h3>
            <StatedContent
              content={Object.fromEntries(
                Object.entries(content).filter(([field]) => changed.includes(field as never)),
              )}
            />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
