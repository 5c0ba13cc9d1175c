import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import { useListContext } from 'react-admin';
import type { Choice } from '../inputs/ChoiceInput.js';
import { useWords, type Word } from '../words/useWords.js';

export interface Filter {
  readonly name: string;
  readonly label: Word;
  /** None: a text field. */
  readonly choices?: readonly Choice[];
}

const SEARCH: Filter = { name: 'q', label: 'list.search' };

/** What a search form holds, without its empty fields. */
function filled(form: HTMLFormElement): Record<string, string> {
  const values = [...new FormData(form).entries()].map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** Searching is an act of its own (Enter or the button), so that nothing moves while somebody types or tabs. */
export function Filters({ search = true, filters = [] }: { search?: boolean; filters?: readonly Filter[] }) {
  const t = useWords();
  const { filterValues = {}, setFilters } = useListContext();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFilters(filled(event.currentTarget), {});
  };
  return (
    <Box
      component="form"
      role="search"
      key={JSON.stringify(filterValues)}
      onSubmit={submit}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}
    >
      {[...(search ? [SEARCH] : []), ...filters].map(({ name, label, choices }) => (
        <TextField
          // Begun anew when its choices come: a choice that was not there yet could not be shown as chosen, and would be lost on searching.
          key={`${name} ${choices?.length ?? ''}`}
          name={name}
          id={`filter-${name}`}
          label={t(label)}
          defaultValue={filterValues[name] ?? ''}
          type={name === 'q' ? 'search' : 'text'}
          select={choices !== undefined}
          autoComplete="off"
          sx={{
            flex: { xs: '1 1 100%', sm: name === 'q' ? '2 1 220px' : '1 1 170px' },
            maxWidth: { sm: 360 },
            backgroundColor: 'background.paper',
          }}
          slotProps={{
            select: { native: true },
            inputLabel: { shrink: true, htmlFor: `filter-${name}` },
            htmlInput: { id: `filter-${name}`, dir: 'auto' },
          }}
        >
          {choices && [
            <option key="" value="">
              {t('list.all')}
            </option>,
            ...choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name}
              </option>
            )),
          ]}
        </TextField>
      ))}
      <Button type="submit" variant="contained">
        {t('list.apply')}
      </Button>
      {Object.keys(filterValues).length > 0 && (
        <Button type="button" onClick={() => setFilters({}, {})}>
          {t('list.clear')}
        </Button>
      )}
    </Box>
  );
}
