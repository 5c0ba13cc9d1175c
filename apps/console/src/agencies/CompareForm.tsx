import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import { colours } from '../layout/colours.js';
import { useWords } from '../words/useWords.js';

/** What is asked of one side: a day, and the day by whose knowledge it is answered (none: today's). */
export interface Asked {
  readonly on: string;
  readonly knownOn: string;
}
export type BothAsked = readonly [first: Asked, second: Asked];

export const SIDES = [
  { legend: 'compare.first', on: 'on', knownOn: 'knownOn' },
  { legend: 'compare.second', on: 'otherOn', knownOn: 'otherKnownOn' },
] as const;

export interface CompareFormProps {
  readonly asked: BothAsked;
  readonly onAsk: (question: Readonly<Record<string, string>>) => void;
}

export function CompareForm({ asked, onAsk }: CompareFormProps) {
  const t = useWords();
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget).entries()].map(([name, value]) => [name, String(value)]);
    onAsk(Object.fromEntries(typed.filter(([, value]) => value)));
  };
  const field = (name: string, label: string, value: string, help?: string) => (
    <TextField
      id={`compare-${name}`}
      name={name}
      type="date"
      label={label}
      helperText={help}
      defaultValue={value}
      slotProps={{ inputLabel: { shrink: true } }}
      fullWidth
    />
  );
  return (
    <form onSubmit={ask} key={JSON.stringify(asked)}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, mb: 2 }}>
        {SIDES.map(({ legend, on, knownOn }, side) => (
          <Box
            key={legend}
            component="fieldset"
            sx={{ display: 'grid', gap: 2, m: 0, p: 2, minWidth: 0, border: `1px solid ${colours.line}` }}
          >
            <Box component="legend" sx={{ fontWeight: 600, px: 0.5 }}>
              {t(legend)}
            </Box>
            {field(on, t('compare.on'), asked[side]?.on ?? '')}
            {field(knownOn, t('on-day.known-on'), asked[side]?.knownOn ?? '', t('compare.known-on.help'))}
          </Box>
        ))}
      </Box>
      <Button type="submit" variant="contained">
        {t('compare.ask')}
      </Button>
    </form>
  );
}
