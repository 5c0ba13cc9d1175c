import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { colours } from '../layout/colours.js';
import { useWords, type Word } from '../words/useWords.js';

export interface ItemsProps<T> {
  readonly items: readonly T[];
  readonly empty: Word;
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  /** What can be done with one item. */
  readonly actions?: (item: T) => ReactNode;
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  alignItems: 'center',
  justifyContent: 'space-between',
  py: 1,
  borderBlockEnd: `1px solid ${colours.line}`,
  '&:last-child': { borderBlockEnd: 0 },
  overflowWrap: 'anywhere',
} as const;

/** Things that belong to a record, with what can be done to each beside it. */
export function Items<T>({ items, empty, keyOf, render, actions }: ItemsProps<T>) {
  const t = useWords();
  if (items.length === 0) return <p>{t(empty)}</p>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map((item) => (
        <Box component="li" key={keyOf(item)} sx={row}>
          <Box sx={{ minWidth: 0, flex: '1 1 16rem' }}>{render(item)}</Box>
          {actions && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>{actions(item)}</Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
