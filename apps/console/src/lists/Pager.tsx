import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { reach } from './pages.js';

/** Turning pages, in words. */
export function Pager() {
  const t = useWords();
  const { number } = useDates();
  const { page, perPage, total = 0, setPage } = useListContext();
  const { last, cut } = reach(total, perPage);
  if (last === 1) return null;
  const turns = [
    { to: 1, label: 'pager.first', usable: page > 1 },
    { to: page - 1, label: 'pager.previous', usable: page > 1 },
    { to: page + 1, label: 'pager.next', usable: page < last },
    { to: last, label: 'pager.last', usable: page < last },
  ] as const;
  return (
    <Box
      component="nav"
      aria-label={t('pager.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', pt: 2, px: 1 }}
    >
      {turns.map(({ to, label, usable }) => (
        <Button key={label} variant="outlined" disabled={!usable} onClick={() => setPage(to)}>
          {t(label)}
        </Button>
      ))}
      <span>{t('pager.page', { page: number(page), last: number(last) })}</span>
      {cut && page === last && <span>{t('pager.cut')}</span>}
    </Box>
  );
}
