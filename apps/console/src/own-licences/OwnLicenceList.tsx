import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { Table } from '../lists/Table.js';
import { StatusChip } from '../records/StatusChip.js';
import { useDates } from '../words/dates.js';
import type { OwnLicenceRow } from './own-licence.js';

export function OwnLicenceList() {
  const { day } = useDates();
  const classes = useLicenceClasses();
  return (
    <ListPage title="own-licences.title" empty="own-licences.empty" exported sort={{ field: 'number', order: 'ASC' }}>
      <Table>
        <Col<OwnLicenceRow>
          label="field.number"
          source="number"
          render={({ id, number }) => (
            <MuiLink
              component={Link}
              to={`/my-agency/licences/${encodeURIComponent(id)}/show`}
              sx={{ display: 'inline-block', py: 0.75, fontWeight: 600 }}
            >
              {number}
            </MuiLink>
          )}
        />
        <Col<OwnLicenceRow> label="field.class" room="wide" render={(licence) => classes.nameOf(licence.class)} />
        <Col<OwnLicenceRow>
          label="field.valid-to"
          source="validTo"
          room="wide"
          render={({ validTo }) => day(validTo)}
        />
        <Col<OwnLicenceRow>
          label="field.status"
          source="status"
          render={({ status }) => <StatusChip status={status} />}
        />
      </Table>
    </ListPage>
  );
}
