import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { colours } from '../layout/colours.js';
import { useWords, type Word } from '../words/useWords.js';

export interface Fact {
  readonly label: Word;
  readonly value: ReactNode;
}

const sx = {
  m: 0,
  '& > div': {
    py: 1,
    borderBlockEnd: `1px solid ${colours.line}`,
    display: { sm: 'grid' },
    gridTemplateColumns: '13rem 1fr',
    columnGap: 2,
  },
  '& dt': { color: colours.soft },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const;

/** What is known, as terms and their values; what isn't known is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useWords();
  const known = facts.filter(
    ({ value }) =>
      value !== null &&
      value !== undefined &&
      value !== false &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return (
    <Box component="dl" sx={sx}>
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </Box>
  );
}
