import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseList } = defineRefusals({
  'list.missing': 'missing',
  'list.nothing-to-publish': 'conflict',
  'list.draft-changed': 'conflict',
  'list.same-person': 'forbidden',
  'list.confirmation-needed': 'conflict',
  'list.confirmation-not-needed': 'conflict',
  'list.confirmed-already': 'conflict',
  'release.missing': 'missing',
  'release.file-missing': 'missing',
});
