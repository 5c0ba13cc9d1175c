import type { ReactElement } from 'react';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import type { ListFacts } from './list.reader.js';
import { ListName } from './ListName.js';

interface ListsPageProps {
  readonly context: PageContext;
  readonly lists: readonly ListFacts[];
}

export function ListsPage({ context, lists }: ListsPageProps): ReactElement {
  const { words } = context;
  const home = lists.filter(({ list }) => list.source === null);
  const partners = lists.filter(({ list }) => list.source !== null);
  return (
    <Layout context={context} title={words.text('portal', 'lists.title')}>
      <h1>{words.say('portal', 'lists.title')}</h1>
      <p>{words.say('portal', 'lists.lead')}</p>
      <h2>{words.say('portal', 'lists.home')}</h2>
      {home.length === 0 ? <p>{words.say('portal', 'lists.home.none')}</p> : <Lists context={context} lists={home} />}
      {partners.length > 0 && <h2>{words.say('portal', 'lists.partners')}</h2>}
      {partners.length > 0 && <p className="quiet">{words.say('portal', 'lists.partners.lead')}</p>}
      <Lists context={context} lists={partners} />
      <p className="notice">{words.say('portal', 'lists.absence')}</p>
      <SearchBox context={context} />
    </Layout>
  );
}

function Lists({ context, lists }: ListsPageProps): ReactElement | null {
  if (lists.length === 0) return null;
  return (
    <ul className="plain">
      {lists.map((facts) => (
        <li key={facts.list.id}>
          <a href={link(context, `/lists/${facts.list.id}`)}>
            <ListName words={context.words} list={facts.list} />
          </a>
          <ListState context={context} facts={facts} />
        </li>
      ))}
    </ul>
  );
}

/** How many stand on it, and of which day it is. */
export function ListState({
  context: { words },
  facts: { list, entries, releases },
}: {
  readonly context: PageContext;
  readonly facts: ListFacts;
}): ReactElement {
  const [current] = releases;
  return (
    <p className="quiet">
      {words.say('portal', 'lists.entries', { count: current?.entries ?? entries.length })}
      {words.comma}
      {list.source
        ? words.rich('portal', 'lists.source', {
            name: <bdi>{list.source.name}</bdi>,
            day: words.day(list.source.date),
          })
        : current &&
          words.say('portal', 'lists.release', { number: current.number, day: words.dayOf(current.publishedAt) })}
    </p>
  );
}
