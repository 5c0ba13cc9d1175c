import Button from '@mui/material/Button';
import { useWords } from '../words/useWords.js';
import { Notice } from './Notice.js';
import { Page } from './Page.js';

/** When a page of ours breaks, the menu stays and nothing that the register holds is touched. */
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
