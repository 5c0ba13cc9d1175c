import Box from '@mui/material/Box';
import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { RecordPage } from '../records/RecordPage.js';
import { useTerms, useWords } from '../words/useWords.js';
import { byStandard, type Checklist } from './checklist.js';
import { useItemWords } from './useItemWords.js';

export function ChecklistShow() {
  const t = useWords();
  return (
    <RecordPage<Checklist>
      title="checklists.title"
      list="checklists"
      nameOf={({ version }) => t('checklists.version', { version })}
      render={(checklist) => <ChecklistItems checklist={checklist} />}
    />
  );
}

function ChecklistItems({ checklist }: { checklist: Checklist }) {
  const t = useWords();
  const term = useTerms();
  const wordsOf = useItemWords(checklist.version);
  return (
    <>
      <p>{t('checklists.intro')}</p>
      {byStandard(checklist.items).map(([standard, items]) => (
        <Panel key={standard} title={`${standard} · ${term('standard', String(standard))}`}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& li': { py: 1 } }}>
            {items.map(({ code, number, critical }) => (
              <li key={code}>
                <strong>
                  <bdi>{number}</bdi> {wordsOf(code)}
                </strong>{' '}
                {critical && <Chip tone="stop">{t('inspections.critical')}</Chip>}
                <div>{term('checklist-help', `${checklist.version}.${code}`)}</div>
              </li>
            ))}
          </Box>
        </Panel>
      ))}
    </>
  );
}
