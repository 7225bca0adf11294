/** What a log may hold at most: whoever writes it keeps to that, and whoever reads it checks it (review-file/log-shape.ts). */
export const A_DAY_MS = 86_400_000;
export const MOST_DELAY_MS = 600_000;
/** Characters of an id: a Finding's is its call's, of 36, and some more. */
export const MOST_ID = 100;
/** Characters of a platform's name. */
export const MOST_NAME = 60;
