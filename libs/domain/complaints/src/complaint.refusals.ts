import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseComplaint, catalogue: COMPLAINT_REFUSALS } = defineRefusals({
  'complaint.missing': 'missing',
  'complaint.not-now': 'conflict',
  'complaint.role': 'forbidden',
  'complaint.not-yours': 'forbidden',
  'complaint.close.not-silent-yet': 'conflict',
  'complaint.close.jurisdiction-is-ours': 'conflict',
  'complaint.thread-full': 'conflict',
  'complaint.receipt-taken': 'conflict',
  'complaint.file-missing': 'missing',
  'receipt.unknown': 'missing',
  'case-team.missing': 'missing',
  'case-team.has-key': 'conflict',
  'case-team.no-key': 'conflict',
  'case-team.not-member': 'forbidden',
  'case-team.no-share': 'forbidden',
  'sealing-key.needed': 'conflict',
  'sealing-key.last-holder': 'conflict',
});
