import { ImportCreate } from './ImportCreate.js';
import { ImportList } from './ImportList.js';
import { ImportShow } from './ImportShow.js';

export const imports = { name: 'imports', list: ImportList, show: ImportShow, create: ImportCreate };
