import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useWords } from '../words/useWords.js';
import { colours } from './colours.js';
import { Guard } from './Guard.js';
import { LanguageMenu } from './LanguageMenu.js';
import { Menu } from './Menu.js';
import { MAIN, SkipLink } from './SkipLink.js';
import { WhoAmI } from './WhoAmI.js';

const MENU_ID = 'menu';

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  px: 2,
  py: 1,
  backgroundColor: colours.bar,
  color: colours.paper,
} as const;

/** Landmarks: banner, navigation, main. On a phone the menu opens under the bar. */
export function Layout({ children }: { children?: ReactNode }) {
  const t = useWords();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <Box component="header" sx={bar}>
        <Button
          color="inherit"
          variant="outlined"
          aria-expanded={open}
          aria-controls={MENU_ID}
          onClick={() => setOpen(!open)}
          sx={{ display: { md: 'none' }, borderColor: 'currentColor' }}
        >
          {t('layout.menu')}
        </Button>
        <Box
          component={Link}
          to="/"
          sx={{ color: 'inherit', fontWeight: 700, fontSize: '1.2rem', textDecoration: 'none', py: 1 }}
        >
          Amparo
        </Box>
        <Box sx={{ flexGrow: 1 }} />
        <LanguageMenu />
        <WhoAmI />
      </Box>
      <Box sx={{ display: 'flex', flexGrow: 1, flexDirection: { xs: 'column', md: 'row' } }}>
        <Box
          component="nav"
          id={MENU_ID}
          aria-label={t('layout.menu')}
          sx={{
            display: { xs: open ? 'block' : 'none', md: 'block' },
            width: { md: 220 },
            flexShrink: 0,
            py: 1,
            backgroundColor: colours.paper,
            borderInlineEnd: { md: `1px solid ${colours.line}` },
          }}
        >
          <Menu onNavigate={() => setOpen(false)} />
        </Box>
        <Box
          component="main"
          id={MAIN}
          tabIndex={-1}
          sx={{ flexGrow: 1, minWidth: 0, p: { xs: 2, md: 3 }, maxWidth: 1200 }}
        >
          <Guard place={pathname}>{children}</Guard>
        </Box>
      </Box>
    </Box>
  );
}
