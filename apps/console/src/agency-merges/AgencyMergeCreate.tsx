import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { Notice } from '../layout/Notice.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';

const nameOf = ({ legalName, number }: AgencyRow): string => `${legalName} · ${number}`;

export function AgencyMergeCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  return (
    <CreatePage
      resource="agency-merges"
      title="agency-merges.propose"
      submit="agency-merges.propose"
      done="agency-merges.propose.done"
      up={{ to: '/agency-merges', text: t('agency-merges.title') }}
      intro={<Notice>{t('agency-merges.intro')}</Notice>}
    >
      <RecordInput<AgencyRow>
        source="keptId"
        label="agency-merges.kept"
        help="agency-merges.kept.help"
        resource="agencies"
        initial={search.get('agency')}
        nameOf={nameOf}
        required
      />
      <RecordInput<AgencyRow>
        source="mergedId"
        label="agency-merges.merged"
        help="field.agency.help"
        resource="agencies"
        initial={search.get('other')}
        nameOf={nameOf}
        required
      />
      <TextInput source="reasons" label="agency-merges.why" lines={4} required />
    </CreatePage>
  );
}
