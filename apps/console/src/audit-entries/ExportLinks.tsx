import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useWords } from '../words/useWords.js';
import { EXPORT_FILES } from './audit-entry.js';

/** The server writes the files; anybody with the public key can check them without it. */
export function ExportLinks() {
  const t = useWords();
  return (
    <Box component="p" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <span>{t('audit-entries.export')}</span>
      {EXPORT_FILES.map((file) => (
        <Link
          key={file}
          href={`/api/v1/audit-entries/export/${file}`}
          download={file}
          sx={{ display: 'inline-block', py: 0.5 }}
        >
          {file}
        </Link>
      ))}
    </Box>
  );
}
