import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { OnceShown } from '../access/OnceShown.js';
import type { AgencyRow } from '../agencies/agency.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Page } from '../layout/Page.js';
import { RecordLink } from '../lists/RecordLink.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { ACCOUNT_ROLES, type User } from './user.js';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } } as const;

/** The account and its one-time link; the person sets password and second factor alone. */
export function UserCreate() {
  const t = useWords();
  const [created, setCreated] = useState<User>();
  const up = { to: '/users', text: t('users.title') };
  if (created)
    return (
      <Page title={created.name} up={up}>
        {created.link && <OnceShown title="users.link" intro="users.link.intro" secret={created.link} />}
        <RecordLink resource="users" id={created.id}>
          {t('users.open')}
        </RecordLink>
      </Page>
    );
  return (
    <CreatePage
      resource="users"
      title="users.create"
      submit="users.create"
      done="users.create.done"
      up={up}
      onCreated={setCreated}
    >
      <UserFields />
    </CreatePage>
  );
}

function UserFields() {
  const roles = useTermChoices('role', ACCOUNT_ROLES);
  const role: unknown = useWatch({ name: 'role' });
  return (
    <>
      <TextInput source="username" label="field.username" help="field.username.help" required />
      <TextInput source="name" label="field.person-name" required />
      <ChoiceInput source="role" label="field.role" choices={roles} required />
      {role === 'agency' ? <AgencyField /> : <PlaceFields />}
    </>
  );
}

const AgencyField = () => (
  <RecordInput<AgencyRow>
    source="agencyId"
    label="field.agency"
    resource="agencies"
    nameOf={({ legalName, number }) => `${legalName} · ${number}`}
    required
  />
);

function PlaceFields() {
  const { data: authorities = [] } = useGetList<{ id: string; name: string }>('authorities', ALL);
  const { data: offices = [] } = useGetList<{ id: string; name: string; authorityId: string }>('offices', ALL);
  const authority: unknown = useWatch({ name: 'authorityId' });
  return (
    <>
      <ChoiceInput source="authorityId" label="field.authority" choices={authorities} required />
      <ChoiceInput
        source="officeId"
        label="field.office"
        choices={offices.filter(({ authorityId }) => authorityId === authority)}
      />
    </>
  );
}
