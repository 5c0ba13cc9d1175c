import { ApplicationList } from './ApplicationList.js';
import { ApplicationShow } from './ApplicationShow.js';

export const applications = { name: 'applications', list: ApplicationList, show: ApplicationShow };
