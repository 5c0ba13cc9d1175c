import Button from '@mui/material/Button';
import { useWords } from '../words/useWords.js';
import { Notice } from './Notice.js';
import { Page } from './Page.js';

/** When a page of ours breaks, the menu stays. Whether the last act was saved it can't know, so it says where to look. */
export function Broken({ onRetry }: { onRetry: () => void }) {
  const t = useWords();
  return (
    <Page title={t('broken.title')}>
      <Notice tone="stop" role="alert">
        <p>{t('broken.text')}</p>
        <Button variant="outlined" color="inherit" onClick={onRetry}>
          {t('layout.try-again')}
        </Button>
      </Notice>
    </Page>
  );
}
