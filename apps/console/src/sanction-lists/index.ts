import { SanctionListList } from './SanctionListList.js';
import { SanctionListShow } from './SanctionListShow.js';

/** The home register's lists: drafts are published here, release by release. */
export const sanctionLists = { name: 'lists', list: SanctionListList, show: SanctionListShow };
