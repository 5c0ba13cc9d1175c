import { useState } from 'react';
import { OnceShown } from '../access/OnceShown.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { TicksInput } from '../inputs/TicksInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Page } from '../layout/Page.js';
import { RecordLink } from '../lists/RecordLink.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { type ApiKey, KEY_ROLES, KEY_SCOPES } from './api-key.js';

export function ApiKeyCreate() {
  const t = useWords();
  const roles = useTermChoices('role', KEY_ROLES);
  const scopes = useTermChoices('scope', KEY_SCOPES);
  const [created, setCreated] = useState<ApiKey>();
  const up = { to: '/api-keys', text: t('api-keys.title') };
  if (created)
    return (
      <Page title={created.name} up={up}>
        {created.key && <OnceShown title="api-keys.key" intro="api-keys.key.intro" secret={created.key} />}
        <RecordLink resource="api-keys" id={created.id}>
          {t('api-keys.open')}
        </RecordLink>
      </Page>
    );
  return (
    <CreatePage
      resource="api-keys"
      title="api-keys.create"
      submit="api-keys.create"
      done="api-keys.create.done"
      up={up}
      onCreated={setCreated}
    >
      <TextInput source="name" label="field.key-holder" required />
      <ChoiceInput source="role" label="field.role" choices={roles} required />
      <TicksInput source="scopes" label="field.scopes" choices={scopes} required />
      <DayInput source="expiresOn" label="field.last-day" help="field.key-expires.help" required />
    </CreatePage>
  );
}
