import { OwnInspectionList } from './OwnInspectionList.js';
import { OwnInspectionShow } from './OwnInspectionShow.js';

/** Named as in the API: what an agency's account may ask stands under `my-agency`. */
export const ownInspections = { name: 'my-agency/inspections', list: OwnInspectionList, show: OwnInspectionShow };
