import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { colours } from '../layout/colours.js';
import { LanguageMenu } from '../layout/LanguageMenu.js';

/** The page of somebody who isn't signed in yet. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Amparo`;
  }, [title]);
  return (
    <Box sx={{ minHeight: '100vh', backgroundColor: colours.ground }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
          px: 2,
          py: 1,
          backgroundColor: colours.bar,
          color: colours.paper,
        }}
      >
        <Box sx={{ fontWeight: 700, fontSize: '1.2rem', py: 1 }}>Amparo</Box>
        <LanguageMenu />
      </Box>
      <Box component="main" sx={{ px: 2, py: { xs: 3, sm: 6 } }}>
        <Paper variant="outlined" sx={{ maxWidth: 440, mx: 'auto', p: { xs: 2.5, sm: 4 } }}>
          <Typography variant="h1" sx={{ mb: 2 }}>
            {title}
          </Typography>
          {children}
        </Paper>
      </Box>
    </Box>
  );
}
