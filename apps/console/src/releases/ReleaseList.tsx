import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Release } from './release.js';

export function ReleaseList() {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  return (
    <ListPage
      title="releases.title"
      intro="releases.intro"
      empty="releases.empty"
      exported
      sort={{ field: 'publishedAt', order: 'DESC' }}
    >
      <Table>
        <Col<Release>
          label="field.release"
          source="publishedAt"
          render={({ id, list, number }) => (
            <RecordLink resource="releases" id={id}>
              {term('list-name', list)}: {t('releases.one', { number })}
            </RecordLink>
          )}
        />
        <Col<Release> label="field.published-at" render={({ publishedAt }) => instant(publishedAt)} />
        <Col<Release> label="field.entries" room="wide" render={({ entries }) => entries} />
        <Col<Release> label="field.authority" room="widest" render={({ authority }) => <bdi>{authority}</bdi>} />
      </Table>
    </ListPage>
  );
}
