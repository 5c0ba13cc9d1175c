import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useListContext, useLogoutIfAccessDenied, useRefresh } from 'react-admin';
import { Notice } from '../layout/Notice.js';
import { useDates } from '../words/dates.js';
import { useProblemWords } from '../words/useProblemWords.js';
import { useWords } from '../words/useWords.js';
import type { ApplicationRow } from './application.js';
import { reassign, type Reassigned, type Seen } from './reassign.js';
import { ReassignDialog } from './ReassignDialog.js';

/** What the bar tells of the last time: it stays until the next selection. */
interface Told {
  readonly done: readonly Reassigned[];
  readonly refused: readonly (Reassigned & { readonly title: string })[];
}

/** Gives the selected applications to an officer, says of each that stayed why, and takes it back. */
export function ReassignBar() {
  const t = useWords();
  const { number } = useDates();
  const refresh = useRefresh();
  const { data = [], selectedIds = [], onSelect, onUnselectItems } = useListContext<ApplicationRow>();
  // Only what is on the page is given away: each as it is seen now.
  const selected = data.filter(({ id }) => selectedIds.includes(id));
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<Told>();
  const [undoing, setUndoing] = useState(false);
  const [fault, setFault] = useState<string>();
  const say = useProblemWords();
  const logoutIfOver = useLogoutIfAccessDenied();

  const tell = (answers: readonly Reassigned[]) => {
    const titled = (answer: Reassigned) => ({
      ...answer,
      title: data.find(({ id }) => id === answer.id)?.agencyName ?? answer.id,
    });
    setTold({
      done: answers.filter(({ version }) => version !== null),
      refused: answers.filter(({ version }) => version === null).map(titled),
    });
    setOpen(false);
    onUnselectItems();
    refresh();
  };
  const undo = async (done: readonly Reassigned[]) => {
    setUndoing(true);
    setFault(undefined);
    const answers: Reassigned[] = [];
    try {
      for (const before of new Set(done.map((answer) => answer.before))) {
        const theirs = done.filter((answer): answer is Reassigned & Seen => answer.before === before);
        answers.push(...(await reassign(before, theirs, crypto.randomUUID())));
      }
    } catch (error) {
      if (await logoutIfOver(error)) return;
      setFault(say(error));
    }
    setUndoing(false);
    tell(answers);
    // What went back can't go back again; what did not can be tried again.
    setTold((last) => last && { ...last, done: done.filter(({ id }) => !answers.some((answer) => answer.id === id)) });
  };

  return (
    <>
      {told && selected.length === 0 && (
        <Notice role="status" tone={told.refused.length > 0 ? 'stop' : 'told'}>
          {told.done.length > 0 && (
            <p>
              {t('applications.reassigned', { count: number(told.done.length) })}{' '}
              <Button disabled={undoing} onClick={() => void undo(told.done)}>
                {t('ra.action.undo')}
              </Button>
            </p>
          )}
          {told.done.length + told.refused.length === 0 && <p>{t('applications.reassign.undone')}</p>}
          {told.refused.length > 0 && (
            <>
              <p>{t('applications.reassign.refused', { count: number(told.refused.length) })}</p>
              <ul>
                {told.refused.map(({ id, title, detail }) => (
                  <li key={id}>
                    <bdi>{title}</bdi>: {detail}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      {fault && (
        <Notice role="alert" tone="stop">
          {fault}
        </Notice>
      )}
      {selected.length === 0 && data.length > 1 && (
        <Button sx={{ mx: 1 }} onClick={() => onSelect(data.map(({ id }) => id))}>
          {t('list.select-page')}
        </Button>
      )}
      {selected.length > 0 && (
        <Box role="group" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', p: 1 }}>
          <span role="status">{t('list.selected', { count: number(selected.length) })}</span>
          <Button variant="contained" onClick={() => setOpen(true)}>
            {t('applications.reassign')}
          </Button>
          <Button onClick={() => onUnselectItems()}>{t('list.select-none')}</Button>
        </Box>
      )}
      {isOpen && <ReassignDialog applications={selected} onClose={() => setOpen(false)} onAnswer={tell} />}
    </>
  );
}
