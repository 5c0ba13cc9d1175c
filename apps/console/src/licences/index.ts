import { LicenceCreate } from './LicenceCreate.js';
import { LicenceList } from './LicenceList.js';
import { LicenceShow } from './LicenceShow.js';

export const licences = { name: 'licences', list: LicenceList, show: LicenceShow, create: LicenceCreate };
