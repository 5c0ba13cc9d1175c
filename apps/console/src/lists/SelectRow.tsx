import Checkbox from '@mui/material/Checkbox';
import { useListContext } from 'react-admin';
import { useWords } from '../words/useWords.js';

/** Chooses a row for what is done with several at once. It says which row: react-admin's own box has no name. */
export function SelectRow({ id, name }: { id: string; name: string }) {
  const t = useWords();
  const { selectedIds = [], onToggleItem } = useListContext();
  return (
    <Checkbox
      checked={selectedIds.includes(id)}
      onChange={() => onToggleItem(id)}
      slotProps={{ input: { 'aria-label': `${t('ra.action.select_row')}: ${name}` } }}
    />
  );
}
