import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import type { ChecklistItem } from '../checklists/checklist.js';
import { useItemWords } from '../checklists/useItemWords.js';
import { colours } from '../layout/colours.js';
import { Chip } from '../records/Chip.js';
import { useTerms, useWords } from '../words/useWords.js';
import { PROGRESS } from './ChecklistProgress.js';
import { AnswerButtons } from './AnswerButtons.js';
import { ItemPhotos } from './ItemPhotos.js';
import { nextUnanswered, standingOf } from './standing.js';
import type { FillingProps } from './usePlace.js';

const TYPING_PAUSE = 900;

/** One item: what is asked, what was seen, photos; and under the thumb the answer and the way on. */
export function ChecklistItemCard({ item, ...props }: FillingProps & { readonly item: ChecklistItem }) {
  const { checklist, outbox, state, place } = props;
  const t = useWords();
  const term = useTerms();
  const wordsOf = useItemWords(checklist.version);
  const noteId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isTyping, setTyping] = useState(false);
  const standing = standingOf(state, item.code);
  const open = nextUnanswered(state, checklist.items, place.index);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // The bar above is for finding the way; the item needs the whole screen.
    document.getElementById(PROGRESS)?.scrollIntoView({ block: 'start' });
  }, []);
  const needsNote = standing.answer === 'not_met' && standing.note.trim() === '';
  return (
    <Box component="section" aria-labelledby={`${noteId}-heading`}>
      <Box sx={{ mt: 2, color: colours.soft }}>{`${item.standard} · ${term('standard', String(item.standard))}`}</Box>
      <Typography
        id={`${noteId}-heading`}
        ref={heading}
        variant="h2"
        tabIndex={-1}
        sx={{ mt: 0.5, '&:focus': { outline: 'none' } }}
      >
        <bdi>{item.number}</bdi> {wordsOf(item.code)}{' '}
        {item.critical && <Chip tone="stop">{t('inspections.critical')}</Chip>}
      </Typography>
      <p>{term('checklist-help', `${checklist.version}.${item.code}`)}</p>
      <TextField
        id={noteId}
        label={t('checklist-page.note')}
        value={standing.note}
        multiline
        minRows={2}
        fullWidth
        autoComplete="off"
        error={needsNote}
        helperText={needsNote ? t('checklist-page.note.needed') : undefined}
        onFocus={() => setTyping(true)}
        onBlur={() => {
          setTyping(false);
          outbox.tryNow();
        }}
        onChange={(event) => outbox.edit({ ...standing, note: event.target.value }, TYPING_PAUSE)}
        slotProps={{ htmlInput: { dir: 'auto', maxLength: 4000 } }}
        sx={{ backgroundColor: colours.paper, my: 1 }}
      />
      <ItemPhotos {...props} item={item} />
      <Box
        sx={{
          // While something is typed the keyboard needs the room.
          position: isTyping ? 'static' : 'sticky',
          bottom: 0,
          zIndex: 1,
          mx: { xs: -2, md: 0 },
          px: { xs: 2, md: 0 },
          pt: 1.5,
          pb: 'calc(12px + env(safe-area-inset-bottom))',
          backgroundColor: colours.ground,
          borderBlockStart: `1px solid ${colours.line}`,
        }}
      >
        <AnswerButtons
          name={item.code}
          value={standing.answer}
          onAnswer={(answer) => outbox.edit({ ...standing, answer })}
        />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1, mt: 1 }}>
          <Button variant="outlined" disabled={place.index === 0} onClick={() => place.step(-1)}>
            {t('checklist-page.previous')}
          </Button>
          <Button variant="contained" onClick={() => place.step(1)}>
            {t(place.index === checklist.items.length - 1 ? 'checklist-page.finish' : 'checklist-page.next')}
          </Button>
        </Box>
        {open && open.code !== item.code && (
          <Button fullWidth sx={{ mt: 0.5 }} onClick={() => place.go(open.code)}>
            {t('checklist-page.next-unanswered')} (<bdi>{open.number}</bdi>)
          </Button>
        )}
      </Box>
    </Box>
  );
}
