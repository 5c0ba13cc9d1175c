import type { components } from '@amparo/api-client';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { Chip } from '../records/Chip.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

type CaseTeam = components['schemas']['CaseTeamAnswer'];

export function CaseTeamList() {
  const t = useWords();
  const { list } = useDates();
  return (
    <ListPage
      title="case-teams.title"
      intro="case-teams.intro"
      empty="case-teams.empty"
      exported
      actions={<CreateButton resource="case-teams" label="case-teams.create" />}
    >
      <Table>
        <Col<CaseTeam>
          label="field.name"
          render={({ id, name }) => (
            <RecordLink resource="case-teams" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Col<CaseTeam> label="complaints.office" room="wide" render={({ officeName }) => <bdi>{officeName}</bdi>} />
        <Col<CaseTeam>
          label="case-teams.districts"
          room="widest"
          render={({ districts }) => (districts.length > 0 ? list(districts) : t('case-teams.central'))}
        />
        <Col<CaseTeam>
          label="case-teams.key"
          render={({ recipient }) => (
            <Chip tone={recipient ? 'good' : 'care'}>{t(recipient ? 'case-teams.has-key' : 'case-teams.no-key')}</Chip>
          )}
        />
      </Table>
    </ListPage>
  );
}
