import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import { useWords } from '../words/useWords.js';
import { Page } from './Page.js';

export function NotFound() {
  const t = useWords();
  return (
    <Page title={t('not-found.title')}>
      <p>{t('not-found.text')}</p>
      <MuiLink component={Link} to="/" sx={{ display: 'inline-block', py: 1 }}>
        {t('not-found.home')}
      </MuiLink>
    </Page>
  );
}
