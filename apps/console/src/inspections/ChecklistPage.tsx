import Box from '@mui/material/Box';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { type Checklist, useChecklist } from '../checklists/checklist.js';
import { Loading } from '../layout/Loading.js';
import { Notice } from '../layout/Notice.js';
import { Page } from '../layout/Page.js';
import { Refused } from '../layout/Refused.js';
import { LinkButton } from '../lists/LinkButton.js';
import { useWords } from '../words/useWords.js';
import { ChecklistEnd } from './ChecklistEnd.js';
import { ChecklistItemCard } from './ChecklistItemCard.js';
import { ChecklistOverview } from './ChecklistOverview.js';
import { ChecklistProgress } from './ChecklistProgress.js';
import type { Inspection } from './inspection.js';
import { useOutbox } from './useOutbox.js';
import { usePlace } from './usePlace.js';

/** The checklist on a phone: one item after another, with one thumb. */
export function ChecklistPage() {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useGetOne<Inspection>(
    'inspections',
    { id, meta: { whole: true } },
    { retry: false, refetchOnWindowFocus: false },
  );
  const checklist = useChecklist(data?.checklistVersion);
  return (
    <Page
      title={t('checklist-page.title')}
      up={{ to: `/inspections/${id}/show`, text: data?.subject ?? t('inspections.title') }}
    >
      {error ? (
        <Refused error={error} />
      ) : data && checklist ? (
        <Filling key={data.id} visit={data} checklist={checklist} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Filling({ visit, checklist }: { visit: Inspection; checklist: Checklist }) {
  const t = useWords();
  const { outbox, state } = useOutbox(visit);
  const place = usePlace(checklist);
  if (!state.visit.allowedActions.includes('record-answers'))
    return (
      <>
        <Notice tone="told">{t('checklist-page.not-now')}</Notice>
        <LinkButton to={`/inspections/${visit.id}/show`}>{t('checklist-page.to-visit')}</LinkButton>
      </>
    );
  const props = { checklist, outbox, state, place };
  return (
    <Box sx={{ maxWidth: 640 }}>
      <ChecklistProgress {...props} />
      {place.item ? (
        <ChecklistItemCard key={place.item.code} {...props} item={place.item} />
      ) : (
        <ChecklistEnd {...props} />
      )}
      <ChecklistOverview {...props} />
    </Box>
  );
}
