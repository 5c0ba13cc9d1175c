import Link from '@mui/material/Link';
import { colours } from './colours.js';
import { useWords } from '../words/useWords.js';

export const MAIN = 'main';

/** The address after # belongs to the router, so the link moves the focus itself. */
export function SkipLink() {
  const t = useWords();
  return (
    <Link
      href={`#${MAIN}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(MAIN)?.focus();
      }}
      sx={{
        position: 'absolute',
        insetInlineStart: 8,
        top: -80,
        zIndex: 2000,
        p: 1.5,
        backgroundColor: colours.paper,
        '&:focus': { top: 8 },
      }}
    >
      {t('layout.skip')}
    </Link>
  );
}
