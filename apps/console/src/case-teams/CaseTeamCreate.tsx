import { RecordInput } from '../inputs/RecordInput.js';
import { TagsInput } from '../inputs/TagsInput.js';
import { TextInput } from '../inputs/TextInput.js';
import type { Office } from '../offices/OfficeList.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';

/** The team of an office: its intake and complaint officers are its members, one of whom makes its key next. */
export function CaseTeamCreate() {
  const t = useWords();
  return (
    <CreatePage
      resource="case-teams"
      title="case-teams.create"
      submit="case-teams.create"
      done="case-teams.create.done"
      up={{ to: '/case-teams', text: t('case-teams.title') }}
      intro={<p>{t('case-teams.create.intro')}</p>}
      toBody={({ officeId, name, districts }) => ({ officeId, name, districts: districts ?? [] })}
    >
      <RecordInput<Office>
        source="officeId"
        label="complaints.office"
        resource="offices"
        nameOf={({ name, authorityName }) => `${name} · ${authorityName}`}
        required
      />
      <TextInput source="name" label="field.name" required />
      <TagsInput source="districts" label="case-teams.districts" help="case-teams.districts.help" />
    </CreatePage>
  );
}
