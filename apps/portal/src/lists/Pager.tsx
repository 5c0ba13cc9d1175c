import type { ReactElement } from 'react';
import { link, type PageContext } from '../pages/page.js';
import type { Paged } from './pages.js';

interface PagerProps {
  readonly context: PageContext;
  readonly paged: Paged<unknown>;
}

/** Links to the page before and the next, as plain addresses. */
export function Pager({ context, paged: { page, pages } }: PagerProps): ReactElement | null {
  const { words, path, query } = context;
  if (pages === 1) return null;
  const to = (number: number): string => link(context, path, { ...query, page: String(number) });
  return (
    <nav className="pager" aria-label={words.text('portal', 'pager.title')}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.say('portal', 'pager.previous')}
        </a>
      )}
      <span>{words.say('portal', 'pager.page', { page, pages })}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {words.say('portal', 'pager.next')}
        </a>
      )}
    </nav>
  );
}
