import MuiLink from '@mui/material/Link';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { Loading } from '../layout/Loading.js';
import { Refused } from '../layout/Refused.js';
import { Chip } from '../records/Chip.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Task } from './task.js';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } } as const;

/** My queue: what it is, about whom, by when, and the way to act. */
export function Queue() {
  const t = useWords();
  const term = useTerms();
  const { day } = useDates();
  const { data, error, isPending } = useGetList<Task>('queue', ALL, { retry: false });
  if (error) return <Refused error={error} />;
  if (isPending) return <Loading />;
  return (
    <Items
      items={data}
      empty="home.queue.empty"
      keyOf={({ kind, id }) => `${kind} ${id}`}
      render={(task) => (
        <>
          <MuiLink component={Link} to={task.path} sx={{ display: 'inline-block', py: 0.75, fontWeight: 600 }}>
            {term('queue-action', task.action)}: <bdi>{task.subject}</bdi>
          </MuiLink>
          <div>{task.title}</div>
        </>
      )}
      actions={(task) =>
        task.due && (
          <Chip tone={task.overdue ? 'stop' : 'told'}>
            {t(task.overdue ? 'home.overdue' : 'home.due', { day: day(task.due.slice(0, 10)) })}
          </Chip>
        )
      }
    />
  );
}
