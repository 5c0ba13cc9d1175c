import { ReleaseList } from './ReleaseList.js';
import { ReleaseShow } from './ReleaseShow.js';

/** Read only: what was published stays as it was. */
export const releases = { name: 'releases', list: ReleaseList, show: ReleaseShow };
