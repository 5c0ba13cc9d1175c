import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { ActionWords } from './ActionWords.js';
import type { AuditEntry } from './audit-entry.js';
import { ExportLinks } from './ExportLinks.js';

const FILTERS = [
  { name: 'action', label: 'field.action' },
  { name: 'actor', label: 'field.actor-filter' },
  { name: 'subject', label: 'field.subject-id' },
] as const;

export function AuditEntryList() {
  const { instant } = useDates();
  return (
    <ListPage
      title="audit-entries.title"
      intro="audit-entries.intro"
      empty="audit-entries.empty"
      sort={{ field: 'index', order: 'DESC' }}
      filters={
        <>
          <ExportLinks />
          <Filters search={false} filters={FILTERS} />
        </>
      }
    >
      <Table>
        <Col<AuditEntry>
          label="field.entry"
          source="index"
          render={({ index }) => (
            <RecordLink resource="audit-entries" id={index}>
              {String(index)}
            </RecordLink>
          )}
        />
        <Col<AuditEntry> label="field.recorded-at" render={({ recordedAt }) => instant(recordedAt)} />
        <Col<AuditEntry> label="field.action" render={({ action }) => <ActionWords action={action} />} />
        <Col<AuditEntry> label="field.actor" room="wide" render={({ actorName }) => <bdi>{actorName}</bdi>} />
        <Col<AuditEntry>
          label="field.subject"
          room="widest"
          render={({ subject }) => [subject?.kind, subject?.id].filter(Boolean).join(' ')}
        />
      </Table>
    </ListPage>
  );
}
