import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';

export const FormBody = ({ children }: { children: ReactNode }) => (
  <Stack spacing={2.5} sx={{ pt: 1 }}>
    {children}
  </Stack>
);
