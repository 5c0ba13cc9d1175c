import { useQuery } from '@tanstack/react-query';
import { useLocaleState } from 'react-admin';
import { send } from '../data/send.js';
import type { Choice } from '../inputs/ChoiceInput.js';
import { useTerms } from '../words/useWords.js';
import { LICENCE_CLASSES } from './licence.js';

interface LicenceClass {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
}

interface LicenceClasses {
  /** Those in which a licence can be granted today. */
  readonly choices: readonly Choice[];
  readonly nameOf: (code: string | null | undefined) => string;
}

/** Classes as the office set them. Who may not read its settings is shown those that come with the register. */
export function useLicenceClasses(): LicenceClasses {
  const term = useTerms();
  const [language] = useLocaleState();
  const { data } = useQuery({
    queryKey: ['settings/licence-classes'],
    queryFn: ({ signal }) => send<{ value: readonly LicenceClass[] }>('get', 'settings/licence-classes', { signal }),
    retry: false,
    staleTime: 60_000,
  });
  const names = new Map(data?.value.map(({ code, names }) => [code, names[language] ?? names['en'] ?? code]));
  const nameOf = (code: string | null | undefined): string => names.get(code ?? '') ?? term('class', code);
  const codes = data ? data.value.map(({ code }) => code) : LICENCE_CLASSES;
  return { choices: codes.map((id) => ({ id, name: nameOf(id) })), nameOf };
}
