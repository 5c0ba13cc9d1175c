import type { ReactElement } from 'react';
import { RELEASE_CHANGES, type ReleaseChange, type ReleaseRecord } from '@amparo/verification';
import { Facts } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { verbatim } from '../records/lists.js';
import { HowToVerify } from './HowToVerify.js';
import type { ListFacts } from './list.reader.js';
import { ListName, listName } from './ListName.js';
import { Pager } from './Pager.js';
import type { Paged } from './pages.js';

interface ReleasePageProps {
  readonly context: PageContext;
  readonly facts: ListFacts;
  readonly release: ReleaseRecord;
  readonly changes: Paged<ReleaseChange>;
  readonly publicKey: string;
}

export function ReleasePage({ context, facts: { list }, release, changes, publicKey }: ReleasePageProps): ReactElement {
  const { words } = context;
  const title = words.text('portal', 'releases.one', { number: release.number, day: words.dayOf(release.publishedAt) });
  return (
    <Layout context={context} title={`${title} · ${listName(words, list)}`}>
      <p>
        <a href={link(context, `/lists/${list.id}`)}>
          <ListName words={words} list={list} />
        </a>
      </p>
      <h1>{title}</h1>
      {list.release !== release.number && <p className="notice">{words.say('portal', 'releases.old')}</p>}
      <h2>{words.say('portal', 'releases.changes', { count: changes.total })}</h2>
      {RELEASE_CHANGES.map((kind) => (
        <Changes
          key={kind}
          context={context}
          kind={kind}
          changes={changes.rows.filter(({ change }) => change === kind)}
        />
      ))}
      <Pager context={context} paged={changes} />
      <h2>{words.say('portal', 'releases.files')}</h2>
      <ul className="plain">
        {release.files.map(({ name, sha256, length }) => (
          <li key={name}>
            <a href={`${`/lists/${list.id}/releases/${release.number}`}/${name}`} download={name}>
              <bdi dir="ltr">{name}</bdi>
            </a>
            <p className="quiet">
              {words.say('portal', 'releases.bytes', { count: length })}
              {words.comma}SHA-256 <bdi dir="ltr">{sha256}</bdi>
            </p>
          </li>
        ))}
      </ul>
      <HowToVerify context={context} release={release} publicKey={publicKey} />
      <Facts
        facts={[
          [words.say('portal', 'releases.published'), words.time(release.publishedAt)],
          [words.say('portal', 'releases.by'), verbatim(release.authority)],
          [words.say('portal', 'releases.entries'), String(release.entries)],
          [words.say('portal', 'releases.leaf'), String(release.leafIndex)],
          [
            words.say('portal', 'releases.manifest'),
            <bdi key="manifest" dir="ltr">
              {release.manifestSha256}
            </bdi>,
          ],
          [words.say('portal', 'releases.previous'), release.previous && <bdi dir="ltr">{release.previous}</bdi>],
        ]}
      />
    </Layout>
  );
}

function Changes({
  context: { words },
  kind,
  changes,
}: {
  readonly context: PageContext;
  readonly kind: ReleaseChange['change'];
  readonly changes: readonly ReleaseChange[];
}): ReactElement | null {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{words.say('portal', `change.${kind}`)}</h3>
      <ul className="plain">
        {changes.map(({ reference, name, reason }) => (
          <li key={reference}>
            <strong>{verbatim(name)}</strong>
            <p className="quiet">{verbatim(reference)}</p>
            <p>{verbatim(reason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
