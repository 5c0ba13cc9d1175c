import Box from '@mui/material/Box';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { ActionWords } from './ActionWords.js';
import type { AuditProof } from './audit-entry.js';

export function AuditEntryShow() {
  const t = useWords();
  return (
    <RecordPage<AuditProof>
      title="audit-entries.title"
      list="audit-entries"
      nameOf={({ index }) => t('audit-entries.one', { index })}
      render={(entry) => <AuditEntryPage entry={entry} />}
    />
  );
}

const Exact = ({ children }: { children: string }) => (
  <Box
    component="pre"
    dir="ltr"
    tabIndex={0}
    sx={{ overflowX: 'auto', fontSize: '0.875rem', m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
  >
    {children}
  </Box>
);

function AuditEntryPage({ entry }: { entry: AuditProof }) {
  const t = useWords();
  const { instant } = useDates();
  return (
    <>
      <Panel title={t('audit-entries.what')}>
        <Facts
          facts={[
            { label: 'field.action', value: <ActionWords action={entry.action} /> },
            { label: 'field.recorded-at', value: instant(entry.recordedAt) },
            { label: 'field.actor', value: entry.actorName },
            { label: 'field.actor-facts', value: entry.actor && <Exact>{JSON.stringify(entry.actor, null, 2)}</Exact> },
            { label: 'field.subject', value: entry.subject && <Exact>{JSON.stringify(entry.subject, null, 2)}</Exact> },
            { label: 'field.facts', value: entry.facts && <Exact>{JSON.stringify(entry.facts, null, 2)}</Exact> },
            { label: 'field.hash', value: <Exact>{entry.hash}</Exact> },
          ]}
        />
      </Panel>
      <Panel title={t('audit-entries.proof')}>
        {entry.proof && entry.checkpoint ? (
          <>
            <p>{t('audit-entries.proof.intro')}</p>
            <Exact>{entry.checkpoint}</Exact>
            <ol dir="ltr">
              {entry.proof.map((hash, step) => (
                <li key={step}>
                  <Exact>{hash}</Exact>
                </li>
              ))}
            </ol>
          </>
        ) : (
          <Notice tone="care">{t('audit-entries.not-signed-yet')}</Notice>
        )}
      </Panel>
    </>
  );
}
