import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { Panel } from '../layout/Panel.js';
import { useWords, type Word } from '../words/useWords.js';

export interface OnceShownProps {
  readonly title: Word;
  readonly intro: Word;
  readonly secret: string;
}

/** A one-time link or a key: the server keeps only its hash, so this is the only time anybody sees it. */
export function OnceShown({ title, intro, secret }: OnceShownProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  useEffect(() => {
    box.current?.focus();
  }, [secret]);
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <div ref={box} tabIndex={-1}>
      <Panel title={t(title)}>
        <p>{t(intro)}</p>
        <Box
          component="p"
          dir="ltr"
          sx={{
            fontFamily: 'monospace',
            overflowWrap: 'anywhere',
            userSelect: 'all',
            p: 1.5,
            border: '1px solid',
            borderRadius: 1,
          }}
        >
          {secret}
        </Box>
        <Button variant="contained" onClick={copy}>
          {t('secret.copy')}
        </Button>
        <Box component="span" role="status" sx={{ mx: 2 }}>
          {copied === 'yes' && t('secret.copied')}
          {copied === 'no' && t('secret.not-copied')}
        </Box>
      </Panel>
    </div>
  );
}
