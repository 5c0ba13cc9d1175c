import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import { ProposalSummary } from './ProposalSummary.js';
import { Notice } from '../layout/Notice.js';
import { useWords } from '../words/useWords.js';
import type { Licence, Proposal } from './licence.js';

export function DecideDialog({ record, onClose, item }: VerbProps<Licence, Proposal>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="licences"
      verb="decide"
      title="licences.decide"
      done="licences.decide.done"
      record={record}
      onClose={onClose}
      toBody={(values) => ({ ...filledOnly(values), proposalId: item.id })}
      intro={
        <>
          <ProposalSummary proposal={item} />
          <Notice tone="care">{t('licences.decide.intro')}</Notice>
        </>
      }
    >
      <TextInput source="reasons" label="field.decider-reasons" lines={3} />
    </VerbDialog>
  );
}
