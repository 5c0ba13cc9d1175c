import { ChecklistList } from './ChecklistList.js';
import { ChecklistShow } from './ChecklistShow.js';

export const checklists = { name: 'checklists', list: ChecklistList, show: ChecklistShow };
