import { OwnApplicationCreate } from './OwnApplicationCreate.js';
import { OwnApplicationList } from './OwnApplicationList.js';
import { OwnApplicationShow } from './OwnApplicationShow.js';

/** Named as in the API: what an agency's account may ask stands under `my-agency`. */
export const ownApplications = {
  name: 'my-agency/applications',
  list: OwnApplicationList,
  show: OwnApplicationShow,
  create: OwnApplicationCreate,
};
