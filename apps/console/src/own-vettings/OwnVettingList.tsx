import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { Table } from '../lists/Table.js';
import { TermChip } from '../records/TermChip.js';
import { type OwnVettingRow, VETTING_TONES } from '../vettings/vetting.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

export function OwnVettingList() {
  const t = useWords();
  const { instant } = useDates();
  return (
    <ListPage title="own-vettings.title" empty="own-vettings.empty" exported sort={{ field: 'runAt', order: 'DESC' }}>
      <Table>
        <Col<OwnVettingRow>
          label="vettings.run-at"
          source="runAt"
          render={({ id, runAt }) => (
            <MuiLink
              component={Link}
              to={`/my-agency/vettings/${encodeURIComponent(id)}/show`}
              sx={{ display: 'inline-block', py: 0.75, fontWeight: 600 }}
            >
              {instant(runAt)}
            </MuiLink>
          )}
        />
        <Col<OwnVettingRow>
          label="own-vettings.reply"
          room="wide"
          render={({ replied }) => t(replied ? 'own-vettings.replied' : 'own-vettings.not-replied')}
        />
        <Col<OwnVettingRow>
          label="field.status"
          render={({ status }) => <TermChip family="own-vetting-status" value={status} tones={VETTING_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
