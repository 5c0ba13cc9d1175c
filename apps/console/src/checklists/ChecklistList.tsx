import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useWords } from '../words/useWords.js';
import type { Checklist } from './checklist.js';

export function ChecklistList() {
  const t = useWords();
  return (
    <ListPage title="checklists.title" intro="checklists.intro" empty="checklists.empty">
      <Table>
        <Col<Checklist>
          label="inspections.checklist-version"
          render={({ id, version }) => (
            <RecordLink resource="checklists" id={id}>
              {t('checklists.version', { version })}
            </RecordLink>
          )}
        />
        <Col<Checklist> label="checklists.items" render={({ items }) => items.length} />
      </Table>
    </ListPage>
  );
}
