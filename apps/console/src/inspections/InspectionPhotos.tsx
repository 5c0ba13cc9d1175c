import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useItemWords } from '../checklists/useItemWords.js';
import { Panel } from '../layout/Panel.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { type Inspection, pictureOf } from './inspection.js';
import { PhotoPicture } from './PhotoPicture.js';

/** The photos, each with what it shows and where it comes from. The evidence itself is for those who check the report. */
export function InspectionPhotos({ inspection }: { inspection: Inspection }) {
  const t = useWords();
  const { instant, dayOf } = useDates();
  const wordsOf = useItemWords(inspection.checklistVersion);
  return (
    <Panel title={t('inspections.photos')}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14rem), 1fr))',
        }}
      >
        {inspection.photos.map((photo) => (
          <li key={photo.id}>
            {photo.removedAt === null && <PhotoPicture inspection={inspection} photo={photo} />}
            <div>
              <strong>{t('inspections.photo', { ordinal: photo.ordinal })}</strong>
              {': '}
              {photo.item ? wordsOf(photo.item) : t('inspections.photo-of-place')}
            </div>
            <div>{t('inspections.photo.from', { name: photo.uploadedBy, at: instant(photo.uploadedAt) })}</div>
            {photo.removedAt && <div>{t('inspections.photo.removed', { day: dayOf(photo.removedAt) })}</div>}
            {inspection.mayReadOriginals && (
              <MuiLink
                href={pictureOf(inspection.id, photo.id, '/original')}
                download
                sx={{ display: 'inline-block', py: 1 }}
              >
                {t('inspections.photo.original', { ordinal: photo.ordinal })}
              </MuiLink>
            )}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
