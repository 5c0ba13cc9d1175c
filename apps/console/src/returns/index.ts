import { ReturnList } from './ReturnList.js';
import { ReturnShow } from './ReturnShow.js';

/** Of all agencies for officers; an agency's own stand under `my-agency`, as in the API. */
export const returns = { name: 'returns', list: ReturnList, show: ReturnShow };
export const ownReturns = { name: 'my-agency/returns', list: ReturnList, show: ReturnShow };
