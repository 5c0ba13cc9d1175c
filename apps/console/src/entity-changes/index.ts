import { EntityChangeCreate } from './EntityChangeCreate.js';
import { EntityChangeList } from './EntityChangeList.js';
import { EntityChangeShow } from './EntityChangeShow.js';

export const entityChanges = {
  name: 'entity-changes',
  list: EntityChangeList,
  show: EntityChangeShow,
  create: EntityChangeCreate,
};
