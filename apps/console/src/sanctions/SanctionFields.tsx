import { useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { Agency } from '../agencies/agency.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { TagsInput } from '../inputs/TagsInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { TicksInput } from '../inputs/TicksInput.js';
import { useTerms } from '../words/useWords.js';
import { SANCTION_FORMS, SANCTION_MEASURES, type SanctionField } from './measures.js';
import { VIOLATION_CODES } from './sanction.js';

function LicenceTicks({ agencyId }: { agencyId: string }) {
  const { data } = useGetOne<Agency>('agencies', { id: agencyId }, { enabled: agencyId !== '', retry: false });
  const choices = (data?.licences ?? []).map(({ id, number }) => ({ id, name: number }));
  if (choices.length < 2) return null;
  return (
    <TicksInput source="licenceIds" label="sanctions.licence-ids" help="sanctions.licence-ids.help" choices={choices} />
  );
}

function TermInput({ field, required, agencyId }: { field: SanctionField; required: boolean; agencyId: string }) {
  switch (field) {
    case 'points':
      return <TextInput source="points" label="sanctions.points.field" inputMode="numeric" required={required} />;
    case 'fine':
      return (
        <>
          <TextInput source="fine.amount" label="sanctions.fine.amount" required={required} />
          <TextInput source="fine.currency" label="sanctions.fine.currency" required={required} />
        </>
      );
    case 'effectiveOn':
      return <DayInput source="effectiveOn" label="field.effective-on" help="field.effective-on.help" />;
    case 'until':
      return <DayInput source="until" label="sanctions.until" help="sanctions.until.help" />;
    case 'untilMet':
      return <TextInput source="untilMet" label="sanctions.until-met" help="sanctions.until-met.help" />;
    case 'conditions':
      return (
        <TextInput
          source="conditions"
          label="field.conditions"
          help="field.conditions.help"
          lines={2}
          required={required}
        />
      );
    case 'licenceIds':
      return <LicenceTicks agencyId={agencyId} />;
  }
}

export interface SanctionFieldsProps {
  readonly subjectKind: string;
  readonly agencyId: string;
  /** Findings bring codes of their own. */
  readonly needsCodes: boolean;
}

/** What is proposed and why; the measure chosen says which fields there are. */
export function SanctionFields({ subjectKind, agencyId, needsCodes }: SanctionFieldsProps) {
  const term = useTerms();
  const measure: string = useWatch({ name: 'measure' }) ?? '';
  const measures = SANCTION_MEASURES.filter((one) => SANCTION_FORMS[one]?.subjects.includes(subjectKind));
  const { needs = [], takes = [] } = SANCTION_FORMS[measure] ?? {};
  return (
    <>
      <ChoiceInput
        source="measure"
        label="field.measure"
        choices={measures.map((id) => ({ id, name: term('sanction-measure', id) }))}
        required
      />
      {needs.map((field) => (
        <TermInput key={field} field={field} required agencyId={agencyId} />
      ))}
      {takes.map((field) => (
        <TermInput key={field} field={field} required={false} agencyId={agencyId} />
      ))}
      <TagsInput
        source="codes"
        label="sanctions.codes"
        choices={VIOLATION_CODES.map((id) => ({ id, name: `${id} · ${term('violation', id)}` }))}
        required={needsCodes}
      />
      <TextInput source="ground" label="field.ground" help="field.ground.help" required />
      <TextInput source="reasons" label="field.reasons" help="sanctions.reasons.help" lines={3} required />
      <TextInput
        source="publicReason"
        label="sanctions.public-reason"
        help="sanctions.public-reason.help"
        lines={2}
        required
      />
      <TextInput source="reviewRight" label="field.review-right" help="field.review-right.help" lines={2} required />
    </>
  );
}
