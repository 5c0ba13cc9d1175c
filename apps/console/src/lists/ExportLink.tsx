import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useListContext } from 'react-admin';
import { questionText } from '../data/list-query.js';
import { useWords } from '../words/useWords.js';

/** Every row of the list as it is now searched, filtered and ordered, in a file that the server writes. */
export function ExportLink() {
  const t = useWords();
  const { resource, sort, filterValues } = useListContext();
  const question = questionText({ sort, filter: filterValues });
  const files = [
    { format: 'csv', words: t('list.export') },
    { format: 'xlsx', words: t('list.export-xlsx') },
  ];
  return (
    <Box component="p" sx={{ m: 0, px: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
      {files.map(({ format, words }) => (
        <Link
          key={format}
          href={`/api/v1/${resource}/export.${format}?${question}`}
          download={`${resource.split('/').at(-1)}.${format}`}
          sx={{ display: 'inline-block', py: 1.25 }}
        >
          {words}
        </Link>
      ))}
    </Box>
  );
}
