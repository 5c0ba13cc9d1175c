import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useLocaleState } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { send } from '../data/send.js';
import { useWords } from '../words/useWords.js';

interface Template {
  readonly code: string;
  readonly measures: readonly string[];
  readonly ground: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Words of the office's catalogue for this measure: taken into the form, where they can be changed. None: nothing is shown. */
export function ReasonPicker({ measure }: { measure: string | undefined }) {
  const t = useWords();
  const id = useId();
  const [language] = useLocaleState();
  const { getValues, setValue } = useFormContext();
  const { data } = useQuery({
    queryKey: ['settings/reasons'],
    queryFn: ({ signal }) => send<{ value: readonly Template[] }>('get', 'settings/reasons', { signal }),
    retry: false,
  });
  const templates = (data?.value ?? []).filter(({ measures }) => measure !== undefined && measures.includes(measure));
  if (templates.length === 0) return null;
  const take = (code: string) => {
    const template = templates.find((one) => one.code === code);
    if (!template) return;
    // What somebody typed stays: the words of the catalogue come after it.
    const typed = [getValues('reasons'), template.texts[language]].filter(Boolean).join('\n');
    if (!getValues('ground')) setValue('ground', template.ground, { shouldDirty: true });
    setValue('reasons', typed, { shouldDirty: true });
  };
  return (
    <TextField
      id={id}
      select
      label={t('licences.take-reasons')}
      defaultValue=""
      onChange={(event) => take(event.target.value)}
      fullWidth
      slotProps={{ select: { native: true }, inputLabel: { shrink: true, htmlFor: id }, htmlInput: { id } }}
    >
      <option value="">{t('field.choose')}</option>
      {templates.map(({ code, ground }) => (
        <option key={code} value={code}>
          {ground}
        </option>
      ))}
    </TextField>
  );
}
