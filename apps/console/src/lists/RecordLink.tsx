import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** The way to a record's page. A long name breaks anywhere, and so leaves the status beside it its place on a phone. */
export const RecordLink = ({
  resource,
  id,
  children,
}: {
  resource: string;
  id: string | number;
  children: ReactNode;
}) => (
  <MuiLink
    component={Link}
    to={`/${resource}/${encodeURIComponent(id)}/show`}
    dir="auto"
    sx={{ display: 'inline-block', py: 0.75, fontWeight: 600, overflowWrap: 'anywhere' }}
  >
    {children}
  </MuiLink>
);
