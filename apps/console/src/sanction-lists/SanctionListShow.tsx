import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { useDates } from '../words/dates.js';
import { currentLanguage } from '../words/language.js';
import { useWords } from '../words/useWords.js';
import { DraftPanel } from './DraftPanel.js';
import { ListReleases } from './ListReleases.js';
import { nameOf, type SanctionList } from './sanction-list.js';

export function SanctionListShow() {
  return (
    <RecordPage<SanctionList>
      title="lists.title"
      list="lists"
      nameOf={(list) => nameOf(list, currentLanguage())}
      render={(list) => <SanctionListPage list={list} />}
    />
  );
}

function SanctionListPage({ list }: { list: SanctionList }) {
  const t = useWords();
  const { instant } = useDates();
  return (
    <>
      <Panel title={t('lists.one')}>
        <Facts
          facts={[
            { label: 'field.release', value: list.release ?? t('lists.no-release') },
            { label: 'field.published-at', value: instant(list.publishedAt) },
            { label: 'field.entries', value: list.entries },
          ]}
        />
      </Panel>
      <DraftPanel listId={list.id} />
      <ListReleases listId={list.id} />
    </>
  );
}
