import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { currentLanguage } from '../words/language.js';
import { useWords } from '../words/useWords.js';
import { nameOf, type SanctionList } from './sanction-list.js';

export function SanctionListList() {
  const t = useWords();
  const { instant } = useDates();
  return (
    <ListPage title="lists.title" intro="lists.intro" empty="lists.empty">
      <Table>
        <Col<SanctionList>
          label="field.list"
          render={(list) => (
            <RecordLink resource="lists" id={list.id}>
              {nameOf(list, currentLanguage())}
            </RecordLink>
          )}
        />
        <Col<SanctionList> label="field.release" render={({ release }) => release ?? t('lists.no-release')} />
        <Col<SanctionList> label="field.entries" render={({ entries }) => entries} />
        <Col<SanctionList> label="field.published-at" room="wide" render={({ publishedAt }) => instant(publishedAt)} />
      </Table>
    </ListPage>
  );
}
