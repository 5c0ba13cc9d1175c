import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useListContext } from 'react-admin';
import { questionText } from '../data/list-query.js';
import { useWords } from '../words/useWords.js';

/** Every row of the list as it is now searched, filtered and ordered, in a file that the server writes. */
export function ExportLink() {
  const t = useWords();
  const { resource, sort, filterValues } = useListContext();
  return (
    <Box component="p" sx={{ m: 0, px: 1 }}>
      <Link
        href={`/api/v1/${resource}/export.csv?${questionText({ sort, filter: filterValues })}`}
        download={`${resource}.csv`}
        sx={{ display: 'inline-block', py: 1.25 }}
      >
        {t('list.export')}
      </Link>
    </Box>
  );
}
