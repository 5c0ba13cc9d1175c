import { PersonCreate } from './PersonCreate.js';
import { PersonList } from './PersonList.js';
import { PersonShow } from './PersonShow.js';

export const persons = { name: 'persons', list: PersonList, show: PersonShow, create: PersonCreate };
