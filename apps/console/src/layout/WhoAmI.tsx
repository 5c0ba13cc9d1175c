import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetIdentity, useLogout } from 'react-admin';
import type { StaffIdentity } from '../access/authProvider.js';
import { useTerms, useWords } from '../words/useWords.js';

/** Who is signed in, in which role and office, and the way out. */
export function WhoAmI() {
  const t = useWords();
  const term = useTerms();
  const logout = useLogout();
  const { identity } = useGetIdentity();
  if (!identity) return null;
  const { fullName, role, place } = identity as StaffIdentity;
  return (
    <>
      <Box sx={{ lineHeight: 1.3, display: { xs: 'none', md: 'block' }, textAlign: 'end', fontSize: '0.9rem' }}>
        <Box sx={{ fontWeight: 700 }}>{fullName}</Box>
        <Box>{[term('role', role), place].filter(Boolean).join(' · ')}</Box>
      </Box>
      <Button
        color="inherit"
        variant="outlined"
        sx={{ borderColor: 'currentColor' }}
        onClick={() => logout(undefined, undefined, false)}
      >
        {t('session.sign-out')}
      </Button>
    </>
  );
}
