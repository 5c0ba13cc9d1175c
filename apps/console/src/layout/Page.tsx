import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { useWords } from '../words/useWords.js';

export interface Crumb {
  readonly to: string;
  readonly text: string;
}

export interface PageProps {
  readonly title: string;
  /** The list this page belongs to. */
  readonly up?: Crumb | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every page: its one heading, which gets the focus when one arrives, the way back up, what can be done here. */
export function Page({ title, up, actions, children }: PageProps) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Amparo`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      {up && (
        <nav aria-label={t('layout.breadcrumb')}>
          <MuiLink component={Link} to={up.to} sx={{ display: 'inline-block', py: 1 }}>
            {up.text}
          </MuiLink>
        </nav>
      )}
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between', mb: 2 }}
      >
        <Typography
          ref={heading}
          variant="h1"
          tabIndex={-1}
          sx={{ overflowWrap: 'anywhere', '&&&:focus': { outline: 'none', boxShadow: 'none' } }}
        >
          {title}
        </Typography>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
      </Box>
      {children}
    </>
  );
}
