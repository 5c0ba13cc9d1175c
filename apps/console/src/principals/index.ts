import { PrincipalCreate } from './PrincipalCreate.js';
import { PrincipalList } from './PrincipalList.js';
import { PrincipalShow } from './PrincipalShow.js';

export const principals = { name: 'principals', list: PrincipalList, show: PrincipalShow, create: PrincipalCreate };
