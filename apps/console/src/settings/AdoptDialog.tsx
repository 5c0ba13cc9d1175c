import { DayInput, TextInput } from '../inputs/TextInput.js';
import { Notice } from '../layout/Notice.js';
import { filledOnly } from '../verbs/body.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { sentOf, type Setting, typedOf } from './setting.js';
import { SettingFields } from './SettingFields.js';

/** A new version begins with what holds now. */
export function AdoptDialog({ record, onClose }: VerbProps<Setting>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="settings"
      verb="adopt"
      title="settings.adopt"
      done="settings.adopt.done"
      record={record}
      onClose={onClose}
      intro={<Notice tone="care">{t('settings.adopt.intro')}</Notice>}
      defaultValues={{ value: typedOf(record.id, record.versions[0]?.value ?? record.value) }}
      toBody={({ value, ...rest }) => ({ ...filledOnly(rest), value: sentOf(record.id, value) })}
    >
      <DayInput source="effectiveFrom" label="settings.effective-from" help="settings.effective-from.help" required />
      <SettingFields kind={record.id} />
      <TextInput source="reasons" label="field.reasons" lines={2} required />
    </VerbDialog>
  );
}
