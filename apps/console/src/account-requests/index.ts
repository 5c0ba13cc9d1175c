import { AccountRequestList } from './AccountRequestList.js';
import { AccountRequestShow } from './AccountRequestShow.js';

export const accountRequests = { name: 'account-requests', list: AccountRequestList, show: AccountRequestShow };
