import Box from '@mui/material/Box';
import { useLocaleState } from 'react-admin';
import { colours } from '../layout/colours.js';
import { Facts } from '../records/Facts.js';
import type { FormValues } from '../verbs/body.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { type Setting, type Shape, SHAPES } from './setting.js';

/** What a version says, field by field. */
export function SettingValue({ kind, value }: { kind: Setting['id']; value: unknown }) {
  const { rows, fields } = SHAPES[kind];
  if (!rows) return <Row fields={fields} row={value as FormValues} />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {(value as FormValues[]).map((row) => (
        <Box component="li" key={String(row['code'])} sx={{ borderBlockStart: `2px solid ${colours.line}`, py: 1 }}>
          <Row fields={fields} row={row} />
        </Box>
      ))}
    </Box>
  );
}

function Row({ fields, row }: { fields: readonly Shape[]; row: FormValues }) {
  const t = useWords();
  const term = useTerms();
  const { list } = useDates();
  const [language] = useLocaleState();
  const said = ({ name, as, choices }: Shape): string => {
    const value = row[name];
    if (as === 'tick') return t(value ? 'settings.yes' : 'settings.no');
    if (as === 'words' || as === 'long-words') return String((value as FormValues)[language] ?? '');
    if (Array.isArray(value))
      return value.length === 0
        ? t('settings.all')
        : list(value.map((one) => (choices ? term(choices.family, String(one)) : String(one))));
    return value === null ? t('settings.none') : String(value);
  };
  return <Facts facts={fields.map((shape) => ({ label: shape.label, value: said(shape) }))} />;
}
