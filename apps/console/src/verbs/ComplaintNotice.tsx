import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { Notice } from '../layout/Notice.js';
import { useWords } from '../words/useWords.js';
import type { Complaint } from './useSending.js';

/** Why a form was refused, above it, read out at once. What was typed stays. */
export function ComplaintNotice({ complaint, onReload }: { complaint: Complaint | undefined; onReload?: () => void }) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [complaint]);
  if (!complaint) return null;
  return (
    <div ref={box}>
      <Notice tone="stop" role="alert">
        <p>{complaint.stale ? t('problem.stale') : complaint.words}</p>
        {complaint.others.length > 0 && (
          <ul>
            {complaint.others.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        {complaint.stale && onReload && (
          <Button variant="outlined" color="inherit" onClick={onReload}>
            {t('problem.reload')}
          </Button>
        )}
      </Notice>
    </div>
  );
}
