/** What a log may hold at most: whoever writes it keeps to that, and whoever reads it checks it (review-file/log-shape.ts). */
export const A_DAY_MS = 86_400_000;
export const MOST_DELAY_MS = 600_000;
