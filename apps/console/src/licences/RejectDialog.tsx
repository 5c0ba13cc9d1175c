import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import { ProposalSummary } from './ProposalSummary.js';
import type { Licence, Proposal } from './licence.js';

export function RejectDialog({ record, onClose, item }: VerbProps<Licence, Proposal>) {
  return (
    <VerbDialog
      resource="licences"
      verb="reject"
      title="licences.reject"
      done="licences.reject.done"
      record={record}
      onClose={onClose}
      toBody={(values) => ({ ...filledOnly(values), proposalId: item.id })}
      intro={<ProposalSummary proposal={item} />}
    >
      <TextInput source="reasons" label="field.reasons" lines={3} required />
    </VerbDialog>
  );
}
