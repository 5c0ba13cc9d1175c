import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { Chip } from '../records/Chip.js';
import { useTerms, useWords } from '../words/useWords.js';
import { ACCOUNT_ROLES, type User } from './user.js';

export function UserList() {
  const t = useWords();
  const term = useTerms();
  const roles = useTermChoices('role', ACCOUNT_ROLES);
  const states = [
    { id: 'false', name: t('users.active') },
    { id: 'true', name: t('users.disabled') },
  ];
  const filters = (
    <Filters
      filters={[
        { name: 'role', label: 'field.role', choices: roles },
        { name: 'disabled', label: 'field.status', choices: states },
      ]}
    />
  );
  return (
    <ListPage
      title="users.title"
      empty="users.empty"
      exported
      sort={{ field: 'username', order: 'ASC' }}
      filters={filters}
      actions={<CreateButton resource="users" label="users.create" />}
    >
      <Table>
        <Col<User>
          label="field.username"
          source="username"
          render={({ id, username }) => (
            <RecordLink resource="users" id={id}>
              {username}
            </RecordLink>
          )}
        />
        <Col<User> label="field.name" source="name" room="wide" render={({ name }) => <bdi>{name}</bdi>} />
        <Col<User> label="field.role" source="role" room="wide" render={({ role }) => term('role', role)} />
        <Col<User>
          label="field.office"
          room="widest"
          render={({ office, authority }) => <bdi>{office?.name ?? authority?.name}</bdi>}
        />
        <Col<User>
          label="field.status"
          render={({ disabledAt }) => (
            <Chip tone={disabledAt ? 'stop' : 'good'}>{t(disabledAt ? 'users.disabled' : 'users.active')}</Chip>
          )}
        />
      </Table>
    </ListPage>
  );
}
