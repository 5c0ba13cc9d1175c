import { JobOrderCreate } from './JobOrderCreate.js';
import { JobOrderList } from './JobOrderList.js';
import { JobOrderShow } from './JobOrderShow.js';

const pages = { list: JobOrderList, show: JobOrderShow, create: JobOrderCreate };

/** Of all agencies for officers; an agency's own stand under `my-agency`, as in the API. */
export const jobOrders = { name: 'job-orders', ...pages };
export const ownJobOrders = { name: 'my-agency/job-orders', ...pages };
