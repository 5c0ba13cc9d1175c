import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { TickInput } from '../inputs/TickInput.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import type { Licence } from './licence.js';
import type { MeasureField, MeasureForm } from './measures.js';

interface FieldOf {
  readonly field: MeasureField;
  readonly required: boolean;
  readonly licence: Licence;
}

function MeasureInput({ field, required, licence }: FieldOf) {
  const term = useTerms();
  const { dayOf } = useDates();
  switch (field) {
    case 'effectiveOn':
      return (
        <DayInput source="effectiveOn" label="field.effective-on" help="field.effective-on.help" required={required} />
      );
    case 'atOnce':
      return <TickInput source="atOnce" label="field.at-once" help="field.at-once.help" />;
    case 'until':
      return <DayInput source="until" label="field.until" help="field.until.help" required={required} />;
    case 'validTo':
      return <DayInput source="validTo" label="field.valid-to" required={required} />;
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
    case 'conditionId': {
      const inForce = licence.conditions.filter((condition) => condition.inForce);
      const choices = inForce.map(({ id, text }) => ({ id, name: text }));
      return (
        <ChoiceInput source="conditionId" label="field.condition-to-remove" choices={choices} required={required} />
      );
    }
    case 'refersTo': {
      const choices = licence.decisions.map(({ id, kind, recordedAt }) => ({
        id,
        name: `${term('measure', kind)} · ${dayOf(recordedAt)}`,
      }));
      return <ChoiceInput source="refersTo" label="field.decision-to-correct" choices={choices} required={required} />;
    }
  }
}

export function MeasureFields({ form, licence }: { form: MeasureForm; licence: Licence }) {
  return (
    <>
      {form.needs.map((field) => (
        <MeasureInput key={field} field={field} required licence={licence} />
      ))}
      {form.takes.map((field) => (
        <MeasureInput key={field} field={field} required={false} licence={licence} />
      ))}
    </>
  );
}
