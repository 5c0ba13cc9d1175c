import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useWords } from '../words/useWords.js';

export interface FileLinksProps {
  /** Its address below `/api/v1/`. */
  readonly list: string;
  readonly question: string;
}

/** What a question of a list finds, all of it, in a file of each kind. */
export function FileLinks({ list, question }: FileLinksProps) {
  const t = useWords();
  const files = [
    { format: 'csv', words: t('list.export') },
    { format: 'xlsx', words: t('list.export-xlsx') },
  ];
  return (
    <Box component="p" sx={{ m: 0, px: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
      {files.map(({ format, words }) => (
        <Link
          key={format}
          href={`/api/v1/${list}/export.${format}?${question}`}
          download={`${list.split('/').at(-1)}.${format}`}
          sx={{ display: 'inline-block', py: 1.25 }}
        >
          {words}
        </Link>
      ))}
    </Box>
  );
}
