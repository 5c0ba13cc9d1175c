import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** The resource's name holds a slash, as its address in the API does. */
export const OwnInspectionLink = ({ id, children }: { id: string; children: ReactNode }) => (
  <MuiLink
    component={Link}
    to={`/my-agency/inspections/${encodeURIComponent(id)}/show`}
    sx={{ display: 'inline-block', py: 0.75, fontWeight: 600 }}
  >
    {children}
  </MuiLink>
);
