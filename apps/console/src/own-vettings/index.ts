import { OwnVettingList } from './OwnVettingList.js';
import { OwnVettingShow } from './OwnVettingShow.js';

/** Named as in the API: what an agency's account may ask stands under `my-agency`. */
export const ownVettings = { name: 'my-agency/vettings', list: OwnVettingList, show: OwnVettingShow };
