import Button from '@mui/material/Button';
import { useRefresh } from 'react-admin';
import { problemIn } from '../data/problems.js';
import { useProblemWords } from '../words/useProblemWords.js';
import { useWords } from '../words/useWords.js';
import { Notice } from './Notice.js';

/** A question the server refused or didn't hear, in words, with what to do about it. */
export function Refused({ error }: { error: unknown }) {
  const t = useWords();
  const say = useProblemWords();
  const refresh = useRefresh();
  const problem = problemIn(error);
  const mayHelp = problem === undefined || problem.status === 0 || problem.status >= 500;
  return (
    <Notice tone="stop" role="alert">
      <p>{say(error)}</p>
      {mayHelp && (
        <Button variant="outlined" color="inherit" onClick={() => refresh()}>
          {t('layout.try-again')}
        </Button>
      )}
    </Notice>
  );
}
