import { DayInput } from '../inputs/TextInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import { ProposalSummary } from './ProposalSummary.js';
import type { Licence, Proposal } from './licence.js';

export function ServeNoticeDialog({ record, onClose, item }: VerbProps<Licence, Proposal>) {
  return (
    <VerbDialog
      resource="licences"
      verb="serve-notice"
      title="licences.serve-notice"
      done="licences.serve-notice.done"
      record={record}
      onClose={onClose}
      toBody={(values) => ({ ...filledOnly(values), proposalId: item.id })}
      intro={<ProposalSummary proposal={item} />}
    >
      <TextInput source="servedHow" label="field.served-how" help="field.served-how.help" required />
      <DayInput source="replyBy" label="field.reply-by" help="field.reply-by.help" required />
    </VerbDialog>
  );
}
