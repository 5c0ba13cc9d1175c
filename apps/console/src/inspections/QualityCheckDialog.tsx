import { useWatch } from 'react-hook-form';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useItemWords } from '../checklists/useItemWords.js';
import type { FormValues } from '../verbs/body.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { CorrectionFields } from './CorrectionFields.js';
import type { Inspection } from './inspection.js';

/** Days are sent only where the checker says others than the usual. */
function toBody({ outcome, reasons, corrections }: FormValues): object {
  const given = Object.entries((corrections ?? {}) as Record<string, { days?: string; action?: string }>);
  const asked = given.flatMap(([item, { days, action }]) =>
    days || action?.trim()
      ? [{ item, ...(days ? { days: Number(days) } : {}), ...(action?.trim() ? { action: action.trim() } : {}) }]
      : [],
  );
  const text = typeof reasons === 'string' ? reasons.trim() : reasons;
  return { outcome, reasons: text, ...(outcome === 'pass' && asked.length > 0 ? { corrections: asked } : {}) };
}

export function QualityCheckDialog({ record, onClose }: VerbProps<Inspection>) {
  const t = useWords();
  const choices = (['pass', 'return'] as const).map((id) => ({ id, name: t(`inspections.quality-check.${id}`) }));
  return (
    <VerbDialog
      resource="inspections"
      verb="quality-check"
      title="inspections.quality-check"
      done="inspections.quality-check.done"
      record={record}
      onClose={onClose}
      toBody={toBody}
      intro={<p>{t('inspections.quality-check.intro')}</p>}
    >
      <ChoiceInput source="outcome" label="inspections.quality-check.outcome" choices={choices} required />
      <TextInput source="reasons" label="inspections.quality-check.reasons" lines={3} required />
      <PassedFindings inspection={record} />
    </VerbDialog>
  );
}

function PassedFindings({ inspection }: { inspection: Inspection }) {
  const wordsOf = useItemWords(inspection.checklistVersion);
  if (useWatch({ name: 'outcome' }) !== 'pass') return null;
  return inspection.findings.map((finding) => (
    <CorrectionFields key={finding.item} finding={finding} words={wordsOf(finding.item)} />
  ));
}
