import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import { useWords } from '../words/useWords.js';
import { Page } from './Page.js';

export function NotAllowed() {
  const t = useWords();
  return (
    <Page title={t('not-allowed.title')}>
      <p>{t('not-allowed.text')}</p>
      <MuiLink component={Link} to="/" sx={{ display: 'inline-block', py: 1 }}>
        {t('not-found.home')}
      </MuiLink>
    </Page>
  );
}
