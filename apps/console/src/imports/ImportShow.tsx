import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { SourceWords } from '../records/Source.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useTerms, useWords } from '../words/useWords.js';
import { ApplyDialog } from './ApplyDialog.js';
import { DiscardDialog } from './DiscardDialog.js';
import type { Import } from './import.js';
import { ImportRows } from './ImportRows.js';
import { UndoDialog } from './UndoDialog.js';

const VERBS = [
  { verb: 'apply', label: 'imports.apply', Dialog: ApplyDialog },
  { verb: 'undo', label: 'imports.undo', Dialog: UndoDialog },
  { verb: 'discard', label: 'imports.discard', Dialog: DiscardDialog },
] as const;

export function ImportShow() {
  return (
    <RecordPage<Import>
      title="imports.title"
      list="imports"
      nameOf={({ fileName }) => fileName}
      render={(record) => <ImportPage record={record} />}
    />
  );
}

function ImportPage({ record }: { record: Import }) {
  const t = useWords();
  const term = useTerms();
  return (
    <>
      <Panel
        title={t('imports.one')}
        actions={<VerbButtons record={record} item={undefined} allowed={record.allowedActions} verbs={VERBS} />}
      >
        <Facts
          facts={[
            { label: 'field.status', value: term('import-status', record.status) },
            { label: 'imports.rows', value: t('imports.counts', { ...record.counts }) },
            { label: 'field.layout', value: record.layout },
            { label: 'field.source', value: <SourceWords source={record.source} /> },
            { label: 'field.hash', value: record.sha256 },
          ]}
        />
      </Panel>
      <ImportRows id={record.id} broken={record.counts.broken} />
    </>
  );
}
