import { useQuery } from '@tanstack/react-query';
import { api } from '../data/api.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { Inspection } from './inspection.js';

async function readInspectors() {
  const { data } = await api.GET('/api/v1/inspections/inspectors');
  return data?.data ?? [];
}

export function ScheduleDialog({ record, onClose }: VerbProps<Inspection>) {
  const t = useWords();
  const { data = [] } = useQuery({ queryKey: ['inspectors'], queryFn: readInspectors, retry: false });
  const choices = data.map(({ id, name, officeName }) => ({ id, name: officeName ? `${name} · ${officeName}` : name }));
  return (
    <VerbDialog
      resource="inspections"
      verb="schedule"
      title="inspections.schedule"
      done="inspections.schedule.done"
      record={record}
      onClose={onClose}
      intro={<p>{t('inspections.schedule.intro')}</p>}
    >
      <ChoiceInput source="inspectorId" label="inspections.inspector" choices={choices} required />
      <DayInput source="day" label="inspections.day" required />
      <TextInput source="instructions" label="inspections.instructions" lines={3} />
    </VerbDialog>
  );
}
