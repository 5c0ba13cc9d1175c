import { UserCreate } from './UserCreate.js';
import { UserList } from './UserList.js';
import { UserShow } from './UserShow.js';

export const users = { name: 'users', list: UserList, show: UserShow, create: UserCreate };
