import MuiLink from '@mui/material/Link';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

export interface Source {
  readonly name: string;
  readonly url: string;
  readonly date: string;
}

/** Whose statement this is, and of which day. Only web addresses become links. */
export function SourceWords({ source }: { source: Source }) {
  const t = useWords();
  const { day } = useDates();
  const isWeb = /^https?:\/\//.test(source.url);
  return (
    <>
      {isWeb ? (
        <MuiLink href={source.url} rel="noreferrer noopener" target="_blank" dir="auto">
          {source.name} {t('layout.new-tab')}
        </MuiLink>
      ) : (
        source.name
      )}
      {', '}
      {t('source.as-of', { day: day(source.date) })}
    </>
  );
}
