import { CorrectiveActionList } from './CorrectiveActionList.js';
import { CorrectiveActionShow } from './CorrectiveActionShow.js';

export const correctiveActions = {
  name: 'corrective-actions',
  list: CorrectiveActionList,
  show: CorrectiveActionShow,
};
