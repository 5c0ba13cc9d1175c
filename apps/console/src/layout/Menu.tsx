import Box from '@mui/material/Box';
import { usePermissions } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useWords } from '../words/useWords.js';
import { colours } from './colours.js';
import { MENU } from './menu.js';

const entry = {
  display: 'block',
  px: 2,
  py: 1.25,
  minHeight: 44,
  color: colours.ink,
  textDecoration: 'none',
  borderInlineStart: '4px solid transparent',
  '&:hover': { textDecoration: 'underline' },
  '&[aria-current]': { fontWeight: 700, borderInlineStartColor: colours.link, backgroundColor: '#eaf0fc' },
} as const;

/** Only what this role may list: the server says so at sign-in. */
export function Menu({ onNavigate }: { onNavigate: () => void }) {
  const t = useWords();
  const { permissions = [] } = usePermissions<readonly string[]>();
  const allowed = MENU.filter(({ resource }) => permissions.includes(resource));
  return (
    <Box component="ul" onClick={onNavigate} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      <li>
        <Box component={NavLink} to="/" end sx={entry}>
          {t('home.title')}
        </Box>
      </li>
      {allowed.map(({ resource, label }) => (
        <li key={resource}>
          <Box component={NavLink} to={`/${resource}`} sx={entry}>
            {t(label)}
          </Box>
        </li>
      ))}
    </Box>
  );
}
