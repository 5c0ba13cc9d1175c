import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import type { ApplicationRow } from '../applications/application.js';
import { ApplicationStatus } from '../applications/ApplicationStatus.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { ListPage } from '../lists/ListPage.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';

export function OwnApplicationList() {
  const term = useTerms();
  const { day } = useDates();
  return (
    <ListPage
      title="own-applications.title"
      intro="own-applications.intro"
      empty="own-applications.empty"
      exported
      sort={{ field: 'number', order: 'DESC' }}
      actions={<CreateButton resource="my-agency/applications" label="own-applications.begin" />}
    >
      <Table>
        <Col<ApplicationRow>
          label="field.number"
          source="number"
          render={({ id, number }) => (
            <MuiLink
              component={Link}
              to={`/my-agency/applications/${encodeURIComponent(id)}/show`}
              sx={{ display: 'inline-block', py: 0.75, fontWeight: 600 }}
            >
              {number}
            </MuiLink>
          )}
        />
        <Col<ApplicationRow>
          label="applications.kind"
          render={({ kind, class: licenceClass }) =>
            `${term('application-kind', kind)} · ${term('class', licenceClass)}`
          }
        />
        <Col<ApplicationRow> label="field.status" render={({ status }) => <ApplicationStatus status={status} />} />
        <Col<ApplicationRow>
          label="applications.due"
          room="wide"
          render={({ status, dueOn }) => (status === 'returned' ? day(dueOn) : '')}
        />
      </Table>
    </ListPage>
  );
}
