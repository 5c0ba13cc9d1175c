import { OfficeList } from './OfficeList.js';

export const offices = { name: 'offices', list: OfficeList };
