import type { ReactElement } from 'react';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { NextSteps, StandingBox } from '../pages/StandingBox.js';
import { SourceLine } from '../records/SourceLine.js';
import { ListingDetails } from './ListingDetails.js';
import type { EntryFacts } from './list.reader.js';
import { ListName } from './ListName.js';

interface EntryPageProps {
  readonly context: PageContext;
  readonly facts: EntryFacts;
}

/** One entry of a list: what was decided, when and why, and whose word it is. */
export function EntryPage({ context, facts: { listing, list, register, standing } }: EntryPageProps): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={listing.subject.name}>
      {list && (
        <p>
          <a href={link(context, `/lists/${list.id}`)}>
            <ListName words={words} list={list} />
          </a>
        </p>
      )}
      <h1>
        <bdi>{listing.subject.name}</bdi>
      </h1>
      <StandingBox words={words} standing={standing}>
        <SourceLine words={words} register={register} source={listing.source} listing={listing} />
      </StandingBox>
      <ListingDetails context={context} listing={listing} />
      <NextSteps words={words} standing={standing} />
      <SearchBox context={context} again />
    </Layout>
  );
}
