import { AgencyCreate } from './AgencyCreate.js';
import { AgencyList } from './AgencyList.js';
import { AgencyShow } from './AgencyShow.js';

export const agencies = { name: 'agencies', list: AgencyList, show: AgencyShow, create: AgencyCreate };
