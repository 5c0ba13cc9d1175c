import Link from '@mui/material/Link';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { RecordPage } from '../records/RecordPage.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { WholeRelease } from './release.js';

export function ReleaseShow() {
  const term = useTerms();
  return (
    <RecordPage<WholeRelease>
      title="releases.title"
      list="releases"
      nameOf={({ list, number }) => `${term('list-name', list)} ${number}`}
      render={(release) => <ReleasePage release={release} />}
    />
  );
}

function ReleasePage({ release }: { release: WholeRelease }) {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  const { list, number, changes, files } = release;
  return (
    <>
      <Panel title={t('releases.one', { number })}>
        <Facts
          facts={[
            { label: 'field.list', value: term('list-name', list) },
            { label: 'field.published-at', value: instant(release.publishedAt) },
            { label: 'field.authority', value: release.authority },
            { label: 'field.entries', value: release.entries },
            { label: 'field.entry', value: release.leafIndex },
            { label: 'field.manifest', value: release.manifestSha256 },
            { label: 'field.previous-manifest', value: release.previous },
          ]}
        />
      </Panel>
      <Panel title={t('releases.changes')}>
        <Items
          items={changes}
          empty="lists.no-changes"
          keyOf={({ reference }) => reference}
          render={({ change, name, reference, reason }) => (
            <>
              <strong>
                {term('change', change)}: <bdi>{name}</bdi>
              </strong>{' '}
              · {reference}
              <div dir="auto">{reason}</div>
            </>
          )}
        />
      </Panel>
      <Panel title={t('releases.files')}>
        <Items
          items={files}
          empty="releases.empty"
          keyOf={({ name }) => name}
          render={({ name, sha256, length }) => (
            <>
              <Link
                href={`/api/v1/lists/${list}/releases/${number}/${name}`}
                download={name}
                sx={{ display: 'inline-block', py: 0.75, fontWeight: 600 }}
              >
                {name}
              </Link>
              <div>
                {t('releases.bytes', { count: length })} · SHA-256 <bdi dir="ltr">{sha256}</bdi>
              </div>
            </>
          )}
        />
      </Panel>
    </>
  );
}
