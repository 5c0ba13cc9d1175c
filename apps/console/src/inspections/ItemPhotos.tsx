import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ChangeEvent, useState } from 'react';
import type { ChecklistItem } from '../checklists/checklist.js';
import { colours } from '../layout/colours.js';
import { Notice } from '../layout/Notice.js';
import { useProblemWords } from '../words/useProblemWords.js';
import { useWords } from '../words/useWords.js';
import { formFieldWords } from './form-field-words.js';
import type { Inspection } from './inspection.js';
import { PhotoPicture } from './PhotoPicture.js';
import { RemovePhotoDialog } from './RemovePhotoDialog.js';
import type { FillingProps } from './usePlace.js';

/** The photos of one item, and the phone's camera for another. */
export function ItemPhotos({ outbox, state, item }: FillingProps & { readonly item: ChecklistItem }) {
  const t = useWords();
  const say = useProblemWords();
  const [removing, setRemoving] = useState<string>();
  const photos = state.visit.photos.filter((photo) => photo.item === item.code && photo.removedAt === null);
  const mine = state.photos.filter((photo) => photo.item === item.code);
  const sending = mine.filter(({ refused }) => refused === undefined).length;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    for (const file of event.target.files ?? []) outbox.addPhoto(item.code, file);
    event.target.value = '';
  };
  return (
    <Box sx={{ my: 1.5 }}>
      {photos.length > 0 && (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, p: 0, mb: 1, display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}
        >
          {photos.map((photo) => (
            <li key={photo.id}>
              <PhotoPicture inspection={state.visit} photo={photo} />
              <Button
                aria-label={`${t('inspections.remove-photo')}: ${t('inspections.photo', { ordinal: photo.ordinal })}`}
                aria-haspopup="dialog"
                disabled={state.phase !== 'saved'}
                onClick={() => setRemoving(photo.id)}
              >
                {t('inspections.remove-photo')}
              </Button>
            </li>
          ))}
        </Box>
      )}
      {mine.map(
        ({ key, refused }) =>
          refused !== undefined && (
            <Notice key={key} tone="stop" role="alert">
              <p>{formFieldWords(refused) ?? say(refused)}</p>
              <Button variant="outlined" color="inherit" onClick={() => outbox.dropPhoto(key)}>
                {t('checklist-page.discard-photo')}
              </Button>
            </Notice>
          ),
      )}
      {sending > 0 && <p role="status">{t('checklist-page.sending-photos', { count: sending })}</p>}
      <Box
        component="label"
        sx={{
          position: 'relative',
          display: 'inline-flex',
          alignItems: 'center',
          minHeight: 44,
          px: 2,
          border: `1px solid ${colours.frame}`,
          borderRadius: 1,
          color: colours.link,
          backgroundColor: colours.paper,
          fontWeight: 600,
          '&:has(input:focus-visible)': {
            outline: `3px solid ${colours.ink}`,
            outlineOffset: '2px',
            boxShadow: `0 0 0 5px ${colours.focus}`,
          },
        }}
      >
        {t('checklist-page.add-photo')}
        <Box
          component="input"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          capture="environment"
          onChange={choose}
          sx={{
            position: 'absolute',
            inset: 0,
            width: '100%',
            height: '100%',
            opacity: 0,
            cursor: 'pointer',
            fontSize: 0,
          }}
        />
      </Box>
      {removing && (
        <RemovePhotoDialog
          record={state.visit}
          item={{ photoId: removing, onAnswer: (answer) => outbox.adopt(answer as Inspection) }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Box>
  );
}
