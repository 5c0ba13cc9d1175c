import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { SourceWords } from '../records/Source.js';
import { useTerms } from '../words/useWords.js';
import type { Import } from './import.js';

export function ImportList() {
  const term = useTerms();
  return (
    <ListPage
      title="imports.title"
      empty="imports.empty"
      exported
      actions={<CreateButton resource="imports" label="imports.upload" />}
    >
      <Table>
        <Col<Import>
          label="field.file"
          render={({ id, fileName }) => (
            <RecordLink resource="imports" id={id}>
              {fileName}
            </RecordLink>
          )}
        />
        <Col<Import> label="field.layout" room="wide" render={({ layout }) => layout} />
        <Col<Import> label="field.source" room="wide" render={({ source }) => <SourceWords source={source} />} />
        <Col<Import> label="field.status" render={({ status }) => term('import-status', status)} />
      </Table>
    </ListPage>
  );
}
