import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import type { Setting } from './setting.js';

export function SettingList() {
  const term = useTerms();
  const { day, number } = useDates();
  return (
    <ListPage title="settings.title" intro="settings.intro" empty="settings.title">
      <Table>
        <Col<Setting>
          label="settings.setting"
          render={({ id }) => (
            <RecordLink resource="settings" id={id}>
              {term('setting', id)}
            </RecordLink>
          )}
        />
        <Col<Setting> label="settings.effective-from" render={({ effectiveFrom }) => day(effectiveFrom)} />
        <Col<Setting> label="settings.newest" room="wide" render={({ version }) => number(version)} />
      </Table>
    </ListPage>
  );
}
