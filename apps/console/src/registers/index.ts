import { RegisterList } from './RegisterList.js';

export const registers = { name: 'registers', list: RegisterList };
