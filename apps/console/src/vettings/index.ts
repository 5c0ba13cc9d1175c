import { VettingCreate } from './VettingCreate.js';
import { VettingList } from './VettingList.js';
import { VettingShow } from './VettingShow.js';

export const vettings = { name: 'vettings', list: VettingList, show: VettingShow, create: VettingCreate };
