import { ComplaintList } from './ComplaintList.js';
import { ComplaintShow } from './ComplaintShow.js';

export const complaints = { name: 'complaints', list: ComplaintList, show: ComplaintShow };
