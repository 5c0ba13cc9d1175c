import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { colours } from '../layout/colours.js';
import { Panel } from '../layout/Panel.js';
import { useWords } from '../words/useWords.js';
import type { Pair } from './compare.js';
import { CompareMark } from './CompareMark.js';

export interface CompareGroupProps<F> {
  readonly title: string;
  readonly pairs: readonly Pair<F>[];
  /** Whether each day tells of this group at all. */
  readonly told: readonly [first: boolean, second: boolean];
  /** What each side is called: its day, and by whose knowledge. */
  readonly captions: readonly [first: string, second: string];
  readonly nameOf: (fact: F) => ReactNode;
  readonly render: (fact: F) => ReactNode;
}

const item = {
  py: 1.5,
  borderBlockEnd: `1px solid ${colours.line}`,
  '&:last-child': { borderBlockEnd: 0 },
  overflowWrap: 'anywhere',
} as const;
const sides = {
  m: 0,
  mt: 1,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
  '& dt': { color: colours.soft },
  '& dd': { m: 0 },
} as const;

/** One kind of fact: each with its mark, and under it what either day says of it; one under the other where there is no room. */
export function CompareGroup<F>({ title, pairs, told, captions, nameOf, render }: CompareGroupProps<F>) {
  const t = useWords();
  const saidOf = (fact: F | undefined, isTold: boolean | undefined) =>
    fact ? render(fact) : t(isTold ? 'compare.absent' : 'compare.not-told');
  return (
    <Panel title={title}>
      {pairs.length === 0 && <p>{t(told.every(Boolean) ? 'compare.nothing' : 'compare.not-told')}</p>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pairs.map(({ key, mark, first, second }) => {
          const named = first ?? second;
          return (
            <Box component="li" key={key} sx={item}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
                <Typography component="h3" sx={{ fontWeight: 600, minWidth: 0, flex: '1 1 14rem' }}>
                  {named && nameOf(named)}
                </Typography>
                <CompareMark mark={mark} />
              </Box>
              <Box component="dl" sx={sides}>
                {[first, second].map((fact, side) => (
                  <div key={side}>
                    <dt>{captions[side]}</dt>
                    <dd>{saidOf(fact, told[side])}</dd>
                  </div>
                ))}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
