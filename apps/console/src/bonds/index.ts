import { BondCreate } from './BondCreate.js';
import { BondList } from './BondList.js';
import { BondShow } from './BondShow.js';

/** Of all agencies for officers; an agency's own stand under `my-agency`, as in the API. */
export const bonds = { name: 'bonds', list: BondList, show: BondShow, create: BondCreate };
export const ownBonds = { name: 'my-agency/bonds', list: BondList, show: BondShow };
