import { AgencyMergeCreate } from './AgencyMergeCreate.js';
import { AgencyMergeList } from './AgencyMergeList.js';
import { AgencyMergeShow } from './AgencyMergeShow.js';

export const agencyMerges = {
  name: 'agency-merges',
  list: AgencyMergeList,
  show: AgencyMergeShow,
  create: AgencyMergeCreate,
};
