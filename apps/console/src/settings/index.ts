import { SettingList } from './SettingList.js';
import { SettingShow } from './SettingShow.js';

export const settings = { name: 'settings', list: SettingList, show: SettingShow };
