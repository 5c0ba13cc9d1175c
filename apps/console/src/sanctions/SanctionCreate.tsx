import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import type { AgencyRow } from '../agencies/agency.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { useCountries } from '../inputs/countries.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Notice } from '../layout/Notice.js';
import type { PersonRow } from '../persons/person.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { proposalBody } from './content.js';
import { SUBJECT_KINDS } from './sanction.js';
import { SanctionFields } from './SanctionFields.js';

/** Begun from an agency's page (`?agency=`), from findings of an inspection (`&findings=`), from a duty of the queue (`&codes=`), or from nothing. */
export function SanctionCreate() {
  const t = useWords();
  const [search] = useSearchParams();
  const agency = search.get('agency');
  const [findings, codes] = ['findings', 'codes'].map((name) =>
    (search.get(name) ?? '').split(',').filter(Boolean),
  ) as [string[], string[]];
  return (
    <CreatePage
      resource="sanctions"
      title="sanctions.propose"
      submit="sanctions.propose"
      done="sanctions.propose.done"
      up={{ to: '/sanctions', text: t('sanctions.title') }}
      intro={
        <>
          <p>{t('sanctions.propose.intro')}</p>
          {findings.length > 0 && <Notice>{t('sanctions.propose.findings', { count: findings.length })}</Notice>}
        </>
      }
      defaultValues={{ subjectKind: 'agency', codes }}
      toBody={(values) => proposalBody(values, findings)}
    >
      <SubjectFields agency={agency} />
      <ContentFields needsCodes={findings.length === 0} />
    </CreatePage>
  );
}

function SubjectFields({ agency }: { agency: string | null }) {
  const kinds = useTermChoices('subject-kind', SUBJECT_KINDS);
  const countries = useCountries();
  const kind: string = useWatch({ name: 'subjectKind' }) ?? 'agency';
  return (
    <>
      <ChoiceInput
        source="subjectKind"
        label="sanctions.subject-kind"
        help="sanctions.proposed-for"
        choices={kinds}
        required
      />
      {kind === 'agency' && (
        <RecordInput<AgencyRow>
          source="agencyId"
          label="field.agency"
          help="field.agency.help"
          resource="agencies"
          initial={agency}
          nameOf={({ legalName, number }) => `${legalName} · ${number}`}
          required
        />
      )}
      {kind === 'person' && (
        <RecordInput<PersonRow>
          source="personId"
          label="subject-kind.person"
          resource="persons"
          nameOf={({ name }) => name}
          required
        />
      )}
      {(kind === 'principal' || kind === 'unlicensed') && (
        <>
          <TextInput source="name" label="field.name" required={kind === 'principal'} />
          <ChoiceInput source="country" label="field.country" choices={countries} />
          <TextInput source="address" label="field.address" />
        </>
      )}
      {kind === 'unlicensed' && (
        <>
          <TextInput source="phones" label="sanctions.phones" help="sanctions.phones.help" lines={2} />
          <TextInput source="pages" label="sanctions.pages" help="sanctions.pages.help" lines={2} />
        </>
      )}
    </>
  );
}

function ContentFields({ needsCodes }: { needsCodes: boolean }) {
  const kind: string = useWatch({ name: 'subjectKind' }) ?? 'agency';
  const agencyId: string = useWatch({ name: 'agencyId' }) ?? '';
  return <SanctionFields subjectKind={kind} agencyId={kind === 'agency' ? agencyId : ''} needsCodes={needsCodes} />;
}
