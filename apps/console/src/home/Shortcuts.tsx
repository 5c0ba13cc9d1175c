import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import type { Session } from '../access/session.js';
import { useWords } from '../words/useWords.js';
import { SHORTCUTS } from './shortcuts.js';

/** Those of all ways that this role has. */
export function Shortcuts({ session }: { session: Session }) {
  const t = useWords();
  const mine = SHORTCUTS.filter(({ resource, begins }) =>
    (begins ? (session.creates ?? []) : session.resources).includes(resource),
  );
  return (
    <Box component="ul" sx={{ m: 0, paddingInlineStart: 3 }}>
      {mine.map(({ to, label }) => (
        <li key={to}>
          <MuiLink component={Link} to={to} sx={{ display: 'inline-block', py: 1 }}>
            {t(label)}
          </MuiLink>
        </li>
      ))}
    </Box>
  );
}
