import type { ReactElement } from 'react';
import type { ListingRecord } from '@amparo/verification';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { span } from '../records/lists.js';
import { HowToVerify } from './HowToVerify.js';
import type { ListFacts } from './list.reader.js';
import { ListName, listName } from './ListName.js';
import { ListState } from './ListsPage.js';
import { Pager } from './Pager.js';
import type { Paged } from './pages.js';

interface ListPageProps {
  readonly context: PageContext;
  readonly facts: ListFacts;
  readonly q: string;
  readonly paged: Paged<ListingRecord>;
  readonly publicKey: string;
}

const RELEASES_SHOWN = 12;

export function ListPage({ context, facts, q, paged, publicKey }: ListPageProps): ReactElement {
  const { words } = context;
  const { list, releases } = facts;
  const [current] = releases;
  return (
    <Layout context={context} title={listName(words, list)}>
      <p>
        <a href={link(context, '/lists')}>{words.say('portal', 'lists.all')}</a>
      </p>
      <h1>
        <ListName words={words} list={list} />
      </h1>
      <ListState context={context} facts={facts} />
      {list.source && (
        <p>
          <a href={list.source.url} rel="noreferrer">
            {words.say('portal', 'lists.source.open')}
          </a>
        </p>
      )}
      <SearchInList context={context} q={q} />
      <p role="status">
        {q === ''
          ? words.say('portal', 'lists.entries', { count: paged.total })
          : words.rich('portal', 'lists.found', { count: paged.total, q: <bdi>{q}</bdi> })}
      </p>
      <Entries context={context} entries={paged.rows} />
      <Pager context={context} paged={paged} />
      <p className="notice">{words.say('portal', 'lists.absence')}</p>
      {current && (
        <section>
          <h2>{words.say('portal', 'releases.title')}</h2>
          <ul className="plain">
            {releases.slice(0, RELEASES_SHOWN).map(({ number, publishedAt, entries, changes }) => (
              <li key={number}>
                <a href={link(context, `/lists/${list.id}/releases/${number}`)}>
                  {words.say('portal', 'releases.one', { number, day: words.dayOf(publishedAt) })}
                </a>
                <p className="quiet">{words.say('portal', 'releases.counts', { entries, changes: changes.length })}</p>
              </li>
            ))}
          </ul>
          <HowToVerify context={context} release={current} publicKey={publicKey} />
        </section>
      )}
    </Layout>
  );
}

function Entries({
  context,
  entries,
}: {
  readonly context: PageContext;
  readonly entries: readonly ListingRecord[];
}): ReactElement | null {
  const { words } = context;
  if (entries.length === 0) return null;
  return (
    <ul className="plain">
      {entries.map(({ id, subject, measure, from, to }) => (
        <li key={id}>
          <a href={link(context, `/listings/${id}`)}>
            <bdi>
              {subject.name}
              {subject.nameCut && '…'}
            </bdi>
          </a>
          <p className="quiet">
            {words.code('measure', measure)}
            {words.comma}
            {span(words, from, to)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function SearchInList({ context, q }: { readonly context: PageContext; readonly q: string }): ReactElement {
  const { words, path, chosenLanguage } = context;
  return (
    <form action={path} method="get" role="search">
      <label htmlFor="q">{words.say('portal', 'lists.search')}</label>
      <input
        id="q"
        name="q"
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        defaultValue={q}
      />
      {chosenLanguage && <input type="hidden" name="lang" value={words.language} />}
      <button type="submit">{words.say('portal', 'lists.search.button')}</button>
    </form>
  );
}
