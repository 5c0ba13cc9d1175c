import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseSavedFilter } = defineRefusals({
  'saved-filter.missing': 'missing',
  'saved-filter.many': 'conflict',
});
