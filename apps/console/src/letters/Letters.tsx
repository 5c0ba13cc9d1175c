import MuiLink from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';

/** Languages that the server writes letters in. */
const LANGUAGES = ['en', 'es', 'fr', 'ar', 'th', 'hi', 'bn'] as const;

export interface LettersProps {
  /** `licences`, or the holder's own `my-agency/licences`. */
  readonly resource: string;
  readonly licenceId: string;
  readonly certified: boolean;
  readonly decisions: readonly { readonly id: string; readonly kind: string; readonly recordedAt: string }[];
}

/** The papers of a licence, each in the language that its reader needs. */
export function Letters({ resource, licenceId, certified, decisions }: LettersProps) {
  const t = useWords();
  const term = useTerms();
  const { dayOf, language: nameOf } = useDates();
  const [locale] = useLocaleState();
  const [language, setLanguage] = useState<string>(locale);
  const id = useId();
  const base = `/api/v1/${resource}/${licenceId}`;
  const letters = [...decisions].reverse().map((decision) => ({
    key: decision.id,
    address: `${base}/decisions/${decision.id}/letter.pdf`,
    about: `${term('measure', decision.kind)} · ${dayOf(decision.recordedAt)}`,
    words: t('letters.letter'),
  }));
  const certificates = (['certificate', 'poster'] as const).map((sheet) => ({
    key: sheet,
    address: `${base}/${sheet}.pdf`,
    about: '',
    words: t(`letters.${sheet}`),
  }));
  return (
    <Panel title={t('letters.title')}>
      <p>{t('letters.intro')}</p>
      <TextField
        id={id}
        select
        label={t('letters.language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
        sx={{ minWidth: 220, mb: 1 }}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true, htmlFor: id }, htmlInput: { id } }}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </TextField>
      <Items
        items={[...(certified ? certificates : []), ...letters]}
        empty="decisions.empty"
        keyOf={({ key }) => key}
        render={({ address, about, words }) => (
          <MuiLink href={`${address}?lang=${language}`} download sx={{ display: 'inline-block', py: 0.75 }}>
            {about ? `${words}: ${about}` : words}
          </MuiLink>
        )}
      />
    </Panel>
  );
}
