import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useEffect, useState } from 'react';
import { useGetList, useListContext } from 'react-admin';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { TextInput } from '../inputs/TextInput.js';
import { Items } from '../records/Items.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { verbEntries } from '../verbs/verbForms.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { addressOf, questionOf, type SavedFilter } from './saved-filter.js';
import { SaveFilterDialog } from './SaveFilterDialog.js';

const VERBS = verbEntries<SavedFilter>('saved-filters', [
  {
    verb: 'rename',
    title: 'saved-filters.rename',
    done: 'saved-filters.rename.done',
    Fields: () => <TextInput source="name" label="saved-filters.name" required />,
  },
  { verb: 'make-default', title: 'saved-filters.make-default', done: 'saved-filters.make-default.done' },
  { verb: 'clear-default', title: 'saved-filters.clear-default', done: 'saved-filters.clear-default.done' },
  {
    verb: 'remove',
    title: 'saved-filters.remove',
    done: 'saved-filters.remove.done',
    intro: 'saved-filters.remove.intro',
  },
]);

/** What its reader asks of a list again and again: kept by the register, for this machine keeps nothing. */
export function SavedFilters() {
  const t = useWords();
  const { number } = useDates();
  const { resource, sort, filterValues } = useListContext();
  const [saving, setSaving] = useState(false);
  const { data = [] } = useGetList<SavedFilter>(
    'saved-filters',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' }, filter: { resource } },
    { retry: false },
  );
  useDefault(resource, data);
  const question = questionOf({ sort, filter: filterValues });
  const isNarrowed = question.q !== undefined || question.filter !== undefined;
  if (data.length === 0 && !isNarrowed) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mb: 2 }}>
      {isNarrowed && (
        <Button variant="outlined" aria-haspopup="dialog" onClick={() => setSaving(true)}>
          {t('saved-filters.save')}
        </Button>
      )}
      {data.length > 0 && (
        <Box component="details" sx={{ flex: '1 1 16rem', '& summary': { py: 1.25, cursor: 'pointer' } }}>
          <summary>{`${t('saved-filters.title')}: ${number(data.length)}`}</summary>
          <Items
            items={data}
            empty="list.nothing-found"
            keyOf={({ id }) => id}
            render={({ name, question: kept, isDefault }) => (
              <>
                <MuiLink component={Link} to={addressOf(resource, kept)} sx={{ display: 'inline-block', py: 1 }}>
                  <bdi>{name}</bdi>
                </MuiLink>
                {isDefault && ` · ${t('saved-filters.is-default')}`}
              </>
            )}
            actions={(saved) => (
              <VerbButtons
                record={saved}
                item={undefined}
                allowed={saved.allowedActions}
                verbs={VERBS}
                about={saved.name}
                small
              />
            )}
          />
        </Box>
      )}
      {saving && <SaveFilterDialog {...{ resource, question }} onClose={() => setSaving(false)} />}
    </Box>
  );
}

/** A list that is opened without any question is asked the one that its reader chose for that. */
function useDefault(resource: string, saved: readonly SavedFilter[]): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const chosen = saved.find(({ isDefault }) => isDefault);
  const isOpened = search === '' && pathname === `/${resource}`;
  useEffect(() => {
    if (chosen && isOpened) void navigate(addressOf(resource, chosen.question), { replace: true });
  }, [chosen, isOpened, navigate, resource]);
}
