import { ListingList } from './ListingList.js';
import { ListingShow } from './ListingShow.js';

/** Read only: partner lists come in through imports alone. */
export const listings = { name: 'listings', list: ListingList, show: ListingShow };
