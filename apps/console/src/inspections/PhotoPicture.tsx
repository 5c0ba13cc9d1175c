import Box from '@mui/material/Box';
import { useItemWords } from '../checklists/useItemWords.js';
import { colours } from '../layout/colours.js';
import { useWords } from '../words/useWords.js';
import { type Inspection, type Photo, pictureOf } from './inspection.js';

type Props = { inspection: Pick<Inspection, 'id' | 'checklistVersion' | 'answers'>; photo: Photo };

/** The small picture, leading to the large one. Said in words from the item and what was noted of it. */
export function PhotoPicture({ inspection, photo }: Props) {
  const t = useWords();
  const wordsOf = useItemWords(inspection.checklistVersion);
  const note = inspection.answers.find(({ item }) => item === photo.item)?.note ?? '';
  const alt = t('inspections.photo-alt', {
    ordinal: photo.ordinal,
    item: photo.item ? wordsOf(photo.item) : t('inspections.photo-of-place'),
    note: photo.caption || note,
  });
  return (
    <a href={pictureOf(inspection.id, photo.id)} target="_blank" rel="noreferrer noopener">
      <Box
        component="img"
        src={pictureOf(inspection.id, photo.id, '/thumbnail')}
        alt={alt.replace(/[. ]+$/, '.')}
        loading="lazy"
        sx={{
          display: 'block',
          width: '100%',
          maxWidth: 320,
          aspectRatio: `${photo.width} / ${photo.height}`,
          maxHeight: 240,
          objectFit: 'contain',
          backgroundColor: colours.ground,
          border: `1px solid ${colours.line}`,
        }}
      />
    </a>
  );
}
