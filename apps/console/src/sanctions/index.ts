import { SanctionCreate } from './SanctionCreate.js';
import { SanctionList } from './SanctionList.js';
import { SanctionShow } from './SanctionShow.js';

export const sanctions = { name: 'sanctions', list: SanctionList, show: SanctionShow, create: SanctionCreate };
