import Typography from '@mui/material/Typography';
import { useListContext } from 'react-admin';
import type { ListMeta } from '../data/dataProvider.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

/** Which rows of how many, and whether the server counted or estimated. Read out when it changes. */
export function Total() {
  const t = useWords();
  const { number } = useDates();
  const { page, perPage, total = 0, data = [], meta } = useListContext();
  const from = (page - 1) * perPage + 1;
  const estimated = (meta as ListMeta | undefined)?.totalIs === 'estimated';
  return (
    <Typography role="status" sx={{ color: 'text.secondary', px: 1 }}>
      {t(estimated ? 'list.range-about' : 'list.range', {
        from: number(from),
        to: number(from + data.length - 1),
        total: number(total),
      })}
    </Typography>
  );
}
