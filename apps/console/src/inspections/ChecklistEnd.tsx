import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ChecklistItem } from '../checklists/checklist.js';
import { useItemWords } from '../checklists/useItemWords.js';
import { useWords } from '../words/useWords.js';
import { OutcomeChip } from './InspectionStatus.js';
import { isAnswered, lacksNote } from './standing.js';
import { SubmitDialog } from './SubmitDialog.js';
import type { FillingProps } from './usePlace.js';

/** Before it is handed in: what is still open, each with the way to it, and what it all counts. */
export function ChecklistEnd({ checklist, state, outbox, place }: FillingProps) {
  const t = useWords();
  const navigate = useNavigate();
  const [isSubmitting, setSubmitting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const open = checklist.items.filter((item) => !isAnswered(state, item));
  const silent = checklist.items.filter((item) => lacksNote(state, item));
  const refused = checklist.items.filter(({ code }) =>
    state.photos.some((photo) => photo.item === code && photo.refused),
  );
  const { points, outcome } = state.visit.score;
  const isReady = open.length === 0 && silent.length === 0;
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography ref={heading} variant="h2" tabIndex={-1} sx={{ mb: 1, '&:focus': { outline: 'none' } }}>
        {t('checklist-page.ready')}
      </Typography>
      <OutcomeChip outcome={outcome} points={points} />
      {isReady && <p>{t('checklist-page.all-done')}</p>}
      <Jumps title={t('checklist-page.open-items')} items={open} version={checklist.version} go={place.go} />
      <Jumps title={t('checklist-page.open-notes')} items={silent} version={checklist.version} go={place.go} />
      <Jumps title={t('checklist-page.open-photos')} items={refused} version={checklist.version} go={place.go} />
      <Box sx={{ display: 'grid', gap: 1, mt: 2 }}>
        {isReady && (
          <Button
            variant="contained"
            aria-haspopup="dialog"
            disabled={outbox.isPending}
            onClick={() => setSubmitting(true)}
            sx={{ minHeight: 52 }}
          >
            {t('inspections.submit')}
          </Button>
        )}
        <Button variant="outlined" onClick={() => place.go(checklist.items.at(-1)?.code)}>
          {t('checklist-page.back-to-items')}
        </Button>
      </Box>
      {isSubmitting && (
        <SubmitDialog
          record={state.visit}
          item={{ onAnswer: () => navigate(`/inspections/${state.visit.id}/show`) }}
          onClose={() => setSubmitting(false)}
        />
      )}
    </Box>
  );
}

interface JumpsProps {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
  readonly version: number;
  readonly go: (code: string) => void;
}

function Jumps({ title, items, version, go }: JumpsProps) {
  const wordsOf = useItemWords(version);
  if (items.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map(({ code, number }) => (
          <li key={code}>
            <Button fullWidth onClick={() => go(code)} sx={{ justifyContent: 'flex-start', textAlign: 'start' }}>
              <span>
                <bdi>{number}</bdi> {wordsOf(code)}
              </span>
            </Button>
          </li>
        ))}
      </Box>
    </>
  );
}
