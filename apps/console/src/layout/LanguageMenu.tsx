import { officeLanguages } from '@amparo/messages';
import NativeSelect from '@mui/material/NativeSelect';
import { useLocaleState } from 'react-admin';
import { useWords } from '../words/useWords.js';

/** Each language by its own name; the whole page turns at once and keeps what was typed. */
export function LanguageMenu() {
  const t = useWords();
  const [language, setLanguage] = useLocaleState();
  return (
    <NativeSelect
      value={language}
      onChange={(event) => setLanguage(event.target.value)}
      inputProps={{ 'aria-label': t('layout.language') }}
      sx={{
        color: 'inherit',
        minHeight: 44,
        '& .MuiNativeSelect-icon': { color: 'inherit' },
        '& option': { color: '#1b1b1f' },
        '&::before': { borderColor: 'currentColor' },
      }}
    >
      {officeLanguages.map(({ code, name }) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
