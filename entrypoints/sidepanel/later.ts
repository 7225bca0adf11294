/** What the panel can do without at first: fetched from the disk together, after its first view. */
export { openDay } from './day';
export { followEquipment } from './equipment';
export { openReviews } from './reviews';
export { openRecord } from '../../utils/browser/open-record';
