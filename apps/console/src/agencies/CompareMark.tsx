import Box from '@mui/material/Box';
import type { ToneName } from '../layout/colours.js';
import { Chip } from '../records/Chip.js';
import { useWords } from '../words/useWords.js';
import type { Mark } from './compare.js';

/** Shapes that mean the same from the right and from the left. The word beside each says it all. */
const SHAPES = {
  same: ['=', 'quiet'],
  changed: ['↔', 'care'],
  'only-first': ['−', 'told'],
  'only-second': ['+', 'told'],
  'not-known': ['?', 'quiet'],
} as const satisfies Readonly<Record<Mark, readonly [string, ToneName]>>;

export function CompareMark({ mark }: { mark: Mark }) {
  const t = useWords();
  const [shape, tone] = SHAPES[mark];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box
        component="span"
        aria-hidden="true"
        sx={{ width: '1.5em', height: '1.5em', lineHeight: '1.4em', textAlign: 'center', fontWeight: 700 }}
        style={{ border: '1px solid', borderRadius: mark === 'not-known' ? '50%' : 0 }}
      >
        {shape}
      </Box>
      <Chip tone={tone}>{t(`compare.mark.${mark}`)}</Chip>
    </Box>
  );
}
