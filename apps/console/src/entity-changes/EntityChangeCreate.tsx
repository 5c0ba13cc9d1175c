import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { Notice } from '../layout/Notice.js';
import { JustifiedFields } from '../licences/JustifiedFields.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';

export function EntityChangeCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  return (
    <CreatePage
      resource="entity-changes"
      title="entity-changes.propose"
      submit="entity-changes.propose"
      done="entity-changes.propose.done"
      up={{ to: '/entity-changes', text: t('entity-changes.title') }}
      intro={<Notice>{t('entity-changes.intro')}</Notice>}
    >
      <RecordInput<AgencyRow>
        source="agencyId"
        label="field.agency"
        help="field.agency.help"
        resource="agencies"
        initial={search.get('agency')}
        nameOf={({ legalName, number }) => `${legalName} · ${number}`}
        required
      />
      <TextInput source="value" label="entity-changes.value" required />
      <DayInput source="on" label="entity-changes.on" help="entity-changes.on.help" required />
      <JustifiedFields measure="void" />
    </CreatePage>
  );
}
