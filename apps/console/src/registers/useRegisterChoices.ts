import { useGetList } from 'react-admin';
import { useLocaleState } from 'react-admin';
import type { Choice } from '../inputs/ChoiceInput.js';
import type { Register } from './register.js';

/** All registers by name: the home one and the partners'. */
export function useRegisterChoices(): Choice[] {
  const [language] = useLocaleState();
  const { data = [] } = useGetList<Register>('registers', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'id', order: 'ASC' },
  });
  return data.map(({ id, names }) => ({ id, name: `${id} · ${names[language] ?? names['en'] ?? id}` }));
}
