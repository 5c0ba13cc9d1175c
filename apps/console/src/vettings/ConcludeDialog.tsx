import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { type Vetting, VETTING_CONCLUSIONS } from './vetting.js';

export function ConcludeDialog({ record, onClose }: VerbProps<Vetting>) {
  const t = useWords();
  const choices = useTermChoices('vetting-conclusion', VETTING_CONCLUSIONS);
  return (
    <VerbDialog
      resource="vettings"
      verb="conclude"
      title="vettings.conclude"
      done="vettings.conclude.done"
      record={record}
      onClose={onClose}
      intro={<p>{t('vettings.conclude.intro')}</p>}
    >
      <ChoiceInput source="conclusion" label="vettings.conclusion" choices={choices} required />
      <TextInput source="reasons" label="field.reasons" help="vettings.reasons.help" lines={5} required />
    </VerbDialog>
  );
}
