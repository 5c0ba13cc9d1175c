import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';

/** An officer has an agency screened now. */
export function VettingCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  return (
    <CreatePage
      resource="vettings"
      title="vettings.ask"
      submit="vettings.ask"
      done="vettings.ask.done"
      up={{ to: '/vettings', text: t('vettings.title') }}
      intro={<p>{t('vettings.ask.intro')}</p>}
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
    </CreatePage>
  );
}
